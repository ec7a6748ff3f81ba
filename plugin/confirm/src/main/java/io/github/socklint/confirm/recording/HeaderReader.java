// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.recording;

import io.github.socklint.confirm.recording.Header.Counters;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads a recording's first page. */
final class HeaderReader {
  private static final byte[] MAGIC = "socklint".getBytes(StandardCharsets.US_ASCII);

  private final Path file;
  private final ByteBuffer page;

  /** Takes the first page, or as much of it as there is, and sets its byte order. */
  HeaderReader(Path file, ByteBuffer page) {
    this.file = file;
    this.page = page;
  }

  Header read() throws RecordingException {
    if (page.limit() < Layout.HEADER_BYTES) {
      throw fault("cut short: " + page.limit() + " bytes, and a recording's header alone has "
          + Layout.HEADER_BYTES);
    }
    byte[] magic = new byte[MAGIC.length];
    page.get(0, magic);
    if (!Arrays.equals(magic, MAGIC)) {
      throw fault("no recording: it does not begin with \"socklint\"");
    }
    setByteOrder();
    int version = page.getInt(Layout.HEADER_VERSION);
    if (version != Layout.VERSION) {
      throw fault("a recording of version " + version + "; this socklint reads version "
          + Layout.VERSION + ". Read it with the socklint that recorded it");
    }
    if (page.getInt(Layout.HEADER_CHECK)
        != Check.of(page, Layout.HEADER_BYTE_ORDER, Layout.HEADER_EXIT_NS)) {
      throw fault("its header is damaged");
    }
    expect("chunks", Layout.HEADER_CHUNK_BYTES, Layout.CHUNK_BYTES);
    expect("lives", Layout.HEADER_LIFE_BYTES, Layout.LIFE_BYTES);
    expect("anomalies", Layout.HEADER_ANOMALY_BYTES, Layout.ANOMALY_BYTES);
    return header();
  }

  private void setByteOrder() throws RecordingException {
    page.order(ByteOrder.LITTLE_ENDIAN);
    int order = page.getInt(Layout.HEADER_BYTE_ORDER);
    if (order == Integer.reverseBytes(Layout.BYTE_ORDER)) {
      page.order(ByteOrder.BIG_ENDIAN);
    } else if (order != Layout.BYTE_ORDER) {
      throw fault("its header is damaged: no byte order");
    }
  }

  private void expect(String what, int at, int bytes) throws RecordingException {
    if (page.getInt(at) != bytes) {
      throw fault(
          what + " of " + page.getInt(at) + " bytes; version " + Layout.VERSION + " has " + bytes);
    }
  }

  private Header header() {
    return new Header(
        page.getInt(Layout.HEADER_PID),
        page.getLong(Layout.HEADER_START_MONOTONIC_NS),
        page.getLong(Layout.HEADER_START_REALTIME_NS),
        page.getLong(Layout.HEADER_MAX_BYTES),
        page.getLong(Layout.HEADER_SAMPLE_NS),
        page.getLong(Layout.HEADER_BLOCKED_NS),
        command(),
        counters());
  }

  private String command() {
    byte[] bytes = new byte[Layout.COMMAND_BYTES];
    page.get(Layout.HEADER_COMMAND, bytes);
    int length = 0;
    while (length < bytes.length && bytes[length] != 0) {
      length++;
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  private Counters counters() {
    return new Counters(
        counter(0),
        counter(1),
        counter(2),
        counter(3),
        counter(4),
        counter(5),
        counter(6),
        counter(7),
        counter(8),
        counter(9));
  }

  private long counter(int place) {
    return page.getLong(Layout.HEADER_EXIT_NS + place * Long.BYTES);
  }

  private RecordingException fault(String text) {
    return new RecordingException(file, text);
  }
}
