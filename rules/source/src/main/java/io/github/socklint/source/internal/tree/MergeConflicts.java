// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.tree;

import java.util.ArrayList;
import java.util.List;

/** What a merge leaves in a text that nobody resolved: two versions of the same lines. */
final class MergeConflicts {
  private static final String OURS = "<<<<<<<";
  private static final String ANCESTOR = "|||||||";
  private static final String THEIRS = "=======";
  private static final String END = ">>>>>>>";

  /**
   * A text with the first version of each conflict, on the lines where it was.
   *
   * @param lines where the conflicts begin, from 1 on
   */
  record Resolved(String text, List<Integer> lines) {}

  private MergeConflicts() {}

  static Resolved resolve(String text) {
    List<Integer> lines = new ArrayList<>();
    if (!text.contains(OURS)) {
      return new Resolved(text, lines);
    }
    StringBuilder left = new StringBuilder(text);
    int marker = -1; // where the conflict begins, or -1 outside of any
    int second = -1; // where its second version begins, or -1 before that
    for (int start = 0; start < text.length(); start = Blanks.nextLine(text, start)) {
      if (text.startsWith(OURS, start)) {
        marker = start;
        second = -1;
      } else if (marker >= 0 && second < 0 && isSeparator(text, start)) {
        second = start;
      } else if (second >= 0 && text.startsWith(END, start)) {
        Blanks.fill(left, marker, Blanks.nextLine(text, marker));
        Blanks.fill(left, second, Blanks.nextLine(text, start));
        lines.add(Blanks.line(text, marker));
        marker = -1;
        second = -1;
      }
    }
    return new Resolved(left.toString(), lines);
  }

  private static boolean isSeparator(String text, int start) {
    return text.startsWith(ANCESTOR, start) || text.startsWith(THEIRS, start);
  }
}
