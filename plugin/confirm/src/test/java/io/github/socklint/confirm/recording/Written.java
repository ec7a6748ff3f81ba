// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.recording;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A recording as the shim writes it, made by hand: the header, then a chunk of each kind. */
final class Written {
  static final int PID = 4711;
  static final String COMMAND = "java -jar app.jar";

  private final ByteBuffer bytes;
  private int chunks;

  private Written(ByteOrder order) {
    bytes = ByteBuffer.allocate(Layout.HEADER_BYTES + 3 * Layout.CHUNK_BYTES).order(order);
  }

  /** Two finished lives, 1 and 2; two open ones, 3 and 4; three anomalies. */
  static byte[] whole(ByteOrder order) {
    Written file = new Written(order);
    file.header();
    int slots = file.chunk(Layout.SLOTS, Layout.LIFE_BYTES);
    file.life(slots, Layout.MARK_LIVE, 3);
    file.life(slots + Layout.LIFE_BYTES, Layout.MARK_CLOSING, 4);
    int lives = file.chunk(Layout.LIVES, Layout.LIFE_BYTES);
    for (int id = 1; id <= 2; id++) {
      int at = lives + (id - 1) * Layout.LIFE_BYTES;
      file.life(at, Layout.MARK_LIFE, id);
      file.check(at, Layout.LIFE_BYTES);
    }
    int anomalies = file.chunk(Layout.ANOMALIES, Layout.ANOMALY_BYTES);
    for (int kind = 1; kind <= 3; kind++) {
      file.anomaly(anomalies + (kind - 1) * Layout.ANOMALY_BYTES, kind);
    }
    return file.bytes.array();
  }

  /** Where a chunk begins. */
  static int chunkAt(int number) {
    return Layout.HEADER_BYTES + number * Layout.CHUNK_BYTES;
  }

  /** Where a chunk's record begins. */
  static int recordAt(int chunk, int record, int size) {
    return chunkAt(chunk) + Layout.CHUNK_HEADER_BYTES + record * size;
  }

  private void header() {
    bytes.put(0, "socklint".getBytes(StandardCharsets.US_ASCII));
    bytes.putInt(Layout.HEADER_VERSION, Layout.VERSION);
    bytes.putInt(Layout.HEADER_BYTE_ORDER, Layout.BYTE_ORDER);
    bytes.putInt(Layout.HEADER_PID, PID);
    bytes.putInt(Layout.HEADER_CHUNK_BYTES, Layout.CHUNK_BYTES);
    bytes.putInt(Layout.HEADER_LIFE_BYTES, Layout.LIFE_BYTES);
    bytes.putInt(Layout.HEADER_ANOMALY_BYTES, Layout.ANOMALY_BYTES);
    bytes.put(Layout.HEADER_COMMAND, COMMAND.getBytes(StandardCharsets.UTF_8));
    bytes.putInt(
        Layout.HEADER_CHECK, Check.of(bytes, Layout.HEADER_BYTE_ORDER, Layout.HEADER_EXIT_NS));
  }

  /** Begins a chunk; where its first record goes. */
  private int chunk(int kind, int recordBytes) {
    int at = chunkAt(chunks++);
    bytes.putInt(at + Layout.CHUNK_KIND, kind);
    bytes.putInt(at + Layout.CHUNK_RECORD_BYTES, recordBytes);
    check(at, Layout.CHUNK_HEADER_BYTES);
    bytes.putInt(at, Layout.MARK_CHUNK);
    return at + Layout.CHUNK_HEADER_BYTES;
  }

  private void life(int at, int mark, int id) {
    bytes.putInt(at, mark);
    bytes.putLong(at + Layout.LIFE_ID, id);
    bytes.putInt(at + Layout.LIFE_FD, 100 + id);
    bytes.put(at + Layout.LIFE_ROLE, (byte) 2);
    bytes.put(at + Layout.LIFE_HOW, (byte) (mark == Layout.MARK_LIFE ? 1 : 0));
    bytes.putLong(at + Layout.LIFE_BYTES_OUT, 1000L * id);
    bytes.put(at + Layout.LIFE_PEER, new byte[] {127, 0, 0, 1});
    bytes.putShort(at + Layout.LIFE_PEER + Layout.ADDRESS_PORT, (short) 60_000);
    bytes.putShort(at + Layout.LIFE_PEER + Layout.ADDRESS_FAMILY, (short) 4);
  }

  private void anomaly(int at, int kind) {
    bytes.putInt(at, Layout.MARK_ANOMALY);
    bytes.putLong(at + Layout.ANOMALY_LIFE, 1);
    bytes.putShort(at + Layout.ANOMALY_KIND, (short) kind);
    check(at, Layout.ANOMALY_BYTES);
  }

  private void check(int at, int size) {
    bytes.putInt(at + Layout.RECORD_CHECK, Check.of(bytes, at + Layout.RECORD_CHECKED, at + size));
  }
}
