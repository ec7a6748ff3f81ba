// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.input;

import io.github.socklint.engine.program.Program.Problem;

/** Makes problems of names that hostile input chose. */
public final class Printable {
  private static final int MAX_LENGTH = 500;

  private Printable() {}

  /** A problem that is one line, whatever is in the names. */
  public static Problem problem(String where, String reason) {
    return new Problem(line(where), line(reason));
  }

  private static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < Math.min(text.length(), MAX_LENGTH); i++) {
      char c = text.charAt(i);
      line.append(Character.isISOControl(c) ? '?' : c);
    }
    return text.length() > MAX_LENGTH ? line.append('…').toString() : line.toString();
  }
}
