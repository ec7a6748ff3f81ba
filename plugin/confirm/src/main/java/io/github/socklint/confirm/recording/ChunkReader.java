// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.recording;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the records of one chunk after the other. */
final class ChunkReader {
  private static final int FREE = 0;

  private final ByteBuffer bytes;
  private final LifeDecoder decoder;

  final List<Life> finished = new ArrayList<>();
  final List<Life> open = new ArrayList<>();
  final List<Anomaly> anomalies = new ArrayList<>();

  /** Records that were begun and not ended: the process was killed just then. */
  int unfinished;

  /** Records whose check word or content is wrong. */
  int damaged;

  /** Reads chunks out of a buffer that the caller fills anew for each. */
  ChunkReader(ByteBuffer bytes, Ending whenOpen) {
    this.bytes = bytes;
    this.decoder = new LifeDecoder(bytes, whenOpen);
  }

  /** Reads the records that are there whole; false where the chunk's own header is damaged. */
  boolean read() {
    if (bytes.limit() < Layout.CHUNK_HEADER_BYTES
        || bytes.getInt(0) != Layout.MARK_CHUNK
        || !Check.isWhole(bytes, 0, Layout.CHUNK_HEADER_BYTES)) {
      return false;
    }
    int kind = bytes.getInt(Layout.CHUNK_KIND);
    int size = kind == Layout.ANOMALIES ? Layout.ANOMALY_BYTES : Layout.LIFE_BYTES;
    if (kind < Layout.SLOTS
        || kind > Layout.ANOMALIES
        || bytes.getInt(Layout.CHUNK_RECORD_BYTES) != size) {
      return false;
    }
    for (int at = Layout.CHUNK_HEADER_BYTES; at + size <= bytes.limit(); at += size) {
      record(kind, at, size);
    }
    return true;
  }

  /** Whether the chunk was about to be added when the process was killed. */
  boolean isBlank() {
    for (int at = 0; at < Math.min(bytes.limit(), Layout.CHUNK_HEADER_BYTES); at++) {
      if (bytes.get(at) != 0) {
        return false;
      }
    }
    return true;
  }

  private void record(int kind, int at, int size) {
    int mark = bytes.getInt(at);
    switch (kind) {
      case Layout.SLOTS -> slot(mark, at);
      case Layout.LIVES -> {
        if (isThere(mark, Layout.MARK_LIFE, at, size)) {
          keep(decoder.decode(at), finished);
        }
      }
      default -> {
        if (isThere(mark, Layout.MARK_ANOMALY, at, size)) {
          keep(anomaly(at), anomalies);
        }
      }
    }
  }

  private void slot(int mark, int at) {
    if (mark == Layout.MARK_LIVE || mark == Layout.MARK_CLOSING) {
      keep(decoder.decode(at), open);
    } else if (mark != FREE) {
      damaged++;
    }
  }

  private boolean isThere(int mark, int expected, int at, int size) {
    if (mark == FREE) {
      unfinished += bytes.getLong(at + Layout.RECORD_CHECKED) == 0 ? 0 : 1;
      return false;
    }
    boolean whole = mark == expected && Check.isWhole(bytes, at, size);
    damaged += whole ? 0 : 1;
    return whole;
  }

  private <T> void keep(Optional<T> record, List<T> to) {
    record.ifPresentOrElse(to::add, () -> damaged++);
  }

  private Optional<Anomaly> anomaly(int at) {
    int kind = bytes.getShort(at + Layout.ANOMALY_KIND);
    if (!Anomaly.isKind(kind)) {
      return Optional.empty();
    }
    return Optional.of(new Anomaly(
        Anomaly.kind(kind),
        bytes.getLong(at + Layout.ANOMALY_LIFE),
        bytes.getInt(at + Layout.ANOMALY_FD),
        bytes.getLong(at + Layout.ANOMALY_AT_NS),
        bytes.getInt(at + Layout.ANOMALY_CODE),
        bytes.getLong(at + Layout.ANOMALY_FIRST),
        bytes.getLong(at + Layout.ANOMALY_SECOND),
        Short.toUnsignedInt(bytes.getShort(at + Layout.ANOMALY_LOCAL_PORT)),
        Short.toUnsignedInt(bytes.getShort(at + Layout.ANOMALY_PEER_PORT)),
        bytes.getInt(at + Layout.ANOMALY_TID)));
  }
}
