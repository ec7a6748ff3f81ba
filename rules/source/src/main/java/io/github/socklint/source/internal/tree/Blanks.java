// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.tree;

/** Leaves out parts of a text so that the rest stays on its lines. */
final class Blanks {
  private Blanks() {}

  static void fill(StringBuilder text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
        text.setCharAt(i, ' ');
      }
    }
  }

  /** The line of a position, from 1 on. */
  static int line(String text, int at) {
    int line = 1;
    for (int end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) {
      line++;
    }
    return line;
  }

  /** Where the line after that of a position begins, or the text's end. */
  static int nextLine(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }

  /** The position of a line and column, both from 1 on; the text's end where there is none. */
  static int position(String text, int line, int column) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = nextLine(text, start);
    }
    return Math.min(text.length(), start + column - 1);
  }
}
