// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.input;

import org.objectweb.asm.Opcodes;

/**
 * Bounds on what is read, far above what real builds hold. They keep hostile input from filling
 * memory or disk, or from taking for ever.
 */
final class Limits {
  /** The newest class file version that ASM reads. */
  static final int NEWEST_MAJOR = Opcodes.V28;

  /** The newest Java release whose part of a multi-release archive is judged. */
  static final int NEWEST_RELEASE = NEWEST_MAJOR - 44;

  static final int MAX_CLASS_BYTES = 16 << 20;
  static final int MAX_DIRECTORY_BYTES = 128 << 20;
  static final long MAX_NESTED_BYTES = 2L << 30;

  /** Archives in archives: an ear has a war, which has a jar, which may have one more. */
  static final int MAX_NESTING = 4;

  /** Class files shrink to a half or a third; zip bombs to a thousandth. */
  static final long MAX_RATIO = 30;

  /** What any archive may inflate to, however small it is. */
  static final long ALWAYS_ALLOWED_BYTES = 64 << 20;

  static final String CLASS_TOO_LARGE = "larger than 16 MiB, as a class file";

  private Limits() {}

  /** Why a class file of this version cannot be read. */
  static String tooNew(int major) {
    return "class file version "
        + major
        + " (Java "
        + (major - 44)
        + ") is newer than the newest supported, "
        + NEWEST_MAJOR
        + " (Java "
        + NEWEST_RELEASE
        + ")";
  }
}
