// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.input;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Hashes of names as class files spell them. 64 bits, eight bytes a step: the same names come up in
 * thousands of classes, and no string is made to look them up.
 */
final class NameHash {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private NameHash() {}

  static long of(byte[] bytes, int offset, int length) {
    long hash = length * FACTOR;
    int p = offset;
    int end = offset + length;
    for (; p + 8 <= end; p += 8) {
      hash = step(hash, (long) LONG.get(bytes, p));
    }
    long rest = 0;
    for (; p < end; p++) {
      rest = rest << 8 | (bytes[p] & 0xff);
    }
    return step(hash, rest);
  }

  private static long step(long hash, long bits) {
    long mixed = (hash ^ bits) * FACTOR;
    return mixed ^ (mixed >>> 29);
  }

  /** The hash kept in the index: half the size, and a false match does no harm there. */
  static int brief(long hash) {
    return (int) (hash ^ (hash >>> 32));
  }

  /**
   * The brief hash of an internal name. Names outside of ASCII are compared in their UTF-8 form.
   */
  static int brief(String internalName) {
    byte[] bytes = internalName.getBytes(StandardCharsets.UTF_8);
    return brief(of(bytes, 0, bytes.length));
  }
}
