// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.recording;

import java.nio.ByteBuffer;

/** The check word over a run of bytes, {@code sl_file_check} in Java. */
final class Check {
  private static final long SEED = 0xcbf29ce484222325L;
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private Check() {}

  /** The word over the bytes from one place up to another; their count is a multiple of 8. */
  static int of(ByteBuffer bytes, int from, int to) {
    long sum = SEED;
    for (int at = from; at < to; at += Long.BYTES) {
      sum = (sum ^ bytes.getLong(at)) * FACTOR;
      sum ^= sum >>> 29;
    }
    return (int) (sum ^ (sum >>> 32));
  }

  /** Whether a record that begins at a place is what its check word says. */
  static boolean isWhole(ByteBuffer bytes, int at, int size) {
    return bytes.getInt(at + Layout.RECORD_CHECK)
        == of(bytes, at + Layout.RECORD_CHECKED, at + size);
  }
}
