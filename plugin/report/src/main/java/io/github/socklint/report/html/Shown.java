// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.html;

/**
 * Text of unknown origin, fit to be shown: what would change the look of the text around it is
 * spelled out. Marks that turn the direction of writing could make code read as what it is not
 * (CVE-2021-42574).
 */
final class Shown {
  private static final int MAX_CHARACTERS = 1000;

  private Shown() {}

  static String of(String text) {
    StringBuilder shown = new StringBuilder(Math.min(text.length(), MAX_CHARACTERS) + 16);
    int at = 0;
    while (at < text.length() && at < MAX_CHARACTERS) {
      int c = text.codePointAt(at);
      if (isHidden(c)) {
        shown.append(String.format("\u2039U+%04X\u203a", c));
      } else {
        shown.appendCodePoint(c);
      }
      at += Character.charCount(c);
    }
    if (at < text.length()) {
      shown.append("\u2026 (").append(text.length()).append(" characters)");
    }
    return shown.toString();
  }

  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\t';
      case Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE -> true;
      default -> false;
    };
  }
}
