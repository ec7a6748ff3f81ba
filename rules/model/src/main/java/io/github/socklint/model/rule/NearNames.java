// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.rule;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names a user may have meant. */
final class NearNames {
  private static final int LIMIT = 4;

  private NearNames() {}

  /** At most four of the names, nearest first; case and the kind of separator do not count. */
  static List<String> of(String wanted, Collection<String> names) {
    String word = normal(wanted);
    return names.stream()
        .filter(name -> near(word, name))
        .sorted(Comparator.comparingInt(name -> distance(word, name)))
        .limit(LIMIT)
        .toList();
  }

  private static String normal(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-').replaceFirst("^sock-", "");
  }

  private static boolean near(String word, String name) {
    boolean part = word.length() > 2 && (name.contains(word) || word.contains(name));
    return part || distance(word, name) <= Math.max(2, name.length() / 4);
  }

  /** Levenshtein's distance: single letters inserted, dropped or replaced. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
