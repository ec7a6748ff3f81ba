// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.input;

import io.github.socklint.bytecode.Interests;
import java.nio.charset.StandardCharsets;

/**
 * What is known of the names met so far: one table per thread, open addressing by {@link NameHash}.
 * Descriptors are in it too; they concern us if one of their classes does.
 */
final class NameTable {
  static final int CONCERNS = 1;
  static final int HEED_TYPE = 2;
  private static final int KNOWN = 4;

  private final Interests interests;
  private long[] hashes = new long[1 << 14];
  private byte[] verdicts = new byte[1 << 14];
  private String[] names = new String[1 << 14];
  private int count;

  NameTable(Interests interests) {
    this.interests = interests;
  }

  /** The verdict on the class of a Class constant: a name, or the descriptor of an array. */
  int verdict(long hash, byte[] bytes, int offset, int length) {
    int at = slot(hash);
    if ((verdicts[at] & KNOWN) == 0) {
      at = add(hash, bytes, offset, length);
    }
    return verdicts[at];
  }

  /** The name as a string, the same one each time. */
  String name(byte[] bytes, int offset, int length) {
    long hash = NameHash.of(bytes, offset, length);
    int at = slot(hash);
    if ((verdicts[at] & KNOWN) == 0) {
      at = add(hash, bytes, offset, length);
    }
    if (names[at] == null) {
      names[at] = new String(bytes, offset, length, StandardCharsets.UTF_8);
    }
    return names[at];
  }

  private int slot(long hash) {
    int mask = hashes.length - 1;
    int at = (int) (hash >>> 20) & mask;
    while ((verdicts[at] & KNOWN) != 0 && hashes[at] != hash) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private int add(long hash, byte[] bytes, int offset, int length) {
    if (++count * 2 > hashes.length) {
      grow();
    }
    int at = slot(hash);
    hashes[at] = hash;
    verdicts[at] =
        (byte) (judge(new String(bytes, offset, length, StandardCharsets.UTF_8)) | KNOWN);
    return at;
  }

  private int judge(String text) {
    if (text.startsWith("(") || text.startsWith("[") || text.endsWith(";")) {
      return judgeDescriptor(text);
    }
    return (interests.concerns().test(text) ? CONCERNS : 0)
        | (interests.heedTypes().contains(text) ? HEED_TYPE : 0);
  }

  private int judgeDescriptor(String descriptor) {
    int start = descriptor.indexOf('L');
    while (start >= 0) {
      int end = descriptor.indexOf(';', start);
      if (end < 0) {
        return 0;
      }
      if (interests.concerns().test(descriptor.substring(start + 1, end))) {
        return CONCERNS;
      }
      start = descriptor.indexOf('L', end);
    }
    return 0;
  }

  private void grow() {
    long[] oldHashes = hashes;
    byte[] oldVerdicts = verdicts;
    String[] oldNames = names;
    hashes = new long[oldHashes.length * 2];
    verdicts = new byte[hashes.length];
    names = new String[hashes.length];
    for (int i = 0; i < oldHashes.length; i++) {
      if ((oldVerdicts[i] & KNOWN) != 0) {
        int at = slot(oldHashes[i]);
        hashes[at] = oldHashes[i];
        verdicts[at] = oldVerdicts[i];
        names[at] = oldNames[i];
      }
    }
  }
}
