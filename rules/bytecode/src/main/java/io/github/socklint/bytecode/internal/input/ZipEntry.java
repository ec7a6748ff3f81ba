// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.input;

import io.github.socklint.model.message.MessageId;

/**
 * A line of an archive's central directory.
 *
 * @param header where its local header starts
 * @param packed bytes it takes in the archive
 * @param size bytes it has when inflated, as the directory claims; never more are inflated
 * @param method 0 stored, 8 deflated
 * @param crc CRC-32 of the inflated bytes
 */
record ZipEntry(String name, long header, long packed, long size, int method, int flags, int crc) {
  /** Not a method: the directory says that the entry is where the archive has no bytes. */
  static final int OUTSIDE = -1;

  static final int STORED = 0;
  static final int DEFLATED = 8;

  boolean isClass() {
    return name.endsWith(".class");
  }

  /** Why it cannot be read, whatever its bytes; null if it can. */
  String refusal() {
    if ((flags & 1) != 0) {
      return MessageId.UNSUPPORTED.on("encrypted");
    }
    if (method == OUTSIDE) {
      return MessageId.MALFORMED.on("malformed: it lies outside of the archive");
    }
    if (method != STORED && method != DEFLATED) {
      return MessageId.UNSUPPORTED.on(
          "compression method " + method + " is not supported, only stored (0) and deflated (8)");
    }
    return null;
  }
}
