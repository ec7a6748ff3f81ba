// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.input;

import java.io.IOException;

/** The start of a class file, of which more is read when it is needed. */
interface ClassBytes {
  /** The bytes so far; may be another array after {@link #reach}. */
  byte[] bytes();

  /**
   * Sees to it that there are this many bytes, if the class file has them; returns how many there
   * are.
   */
  int reach(int length) throws IOException;
}
