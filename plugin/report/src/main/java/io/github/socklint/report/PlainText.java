// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text for terminals, made from the catalogue's Markdown. */
public final class PlainText {
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\([^)]+\\)");

  private PlainText() {}

  /**
   * The first paragraph, on one line, without Markdown's marks. The colon before a block of code
   * becomes a full stop.
   */
  public static String lead(String markdown) {
    String paragraph = markdown.strip().split("\\R\\s*\\R", 2)[0];
    String unlinked = LINK.matcher(paragraph).replaceAll("$1");
    return unlinked
        .replace("`", "")
        .replace("**", "")
        .replaceAll("\\s+", " ")
        .strip()
        .replaceFirst(":$", ".");
  }

  /**
   * Text from class files or file names, fit for a terminal: control characters, which could move
   * the cursor or change the screen, become question marks.
   */
  public static String printable(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? '?' : c));
    return shown.toString();
  }

  /**
   * Breaks text between words into lines of at most this many characters, where that is possible.
   */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
