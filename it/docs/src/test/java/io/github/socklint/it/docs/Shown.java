// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.docs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a page shows of a command's output: lines that must come in this order. {@code …} stands for
 * anything: on a line of its own for lines, within a line for a part of it. Without one, lines
 * follow each other; before the first and after the last anything may come.
 */
final class Shown {
  private static final String ANYTHING = "…";

  private Shown() {}

  /** The first line that is shown and does not come; empty where all do. */
  static Optional<String> missing(String shown, String output) {
    List<String> printed = output.lines().map(String::stripTrailing).toList();
    int from = 0;
    for (List<String> group : groups(shown)) {
      int at = find(group, printed, from);
      if (at < 0) {
        return Optional.of(firstMissing(group, printed, from));
      }
      from = at + group.size();
    }
    return Optional.empty();
  }

  private static List<List<String>> groups(String shown) {
    List<List<String>> groups = new ArrayList<>();
    List<String> group = new ArrayList<>();
    for (String line : shown.lines().toList()) {
      if (line.strip().equals(ANYTHING)) {
        groups.add(trimmed(group));
        group = new ArrayList<>();
      } else {
        group.add(line.stripTrailing());
      }
    }
    groups.add(trimmed(group));
    return groups;
  }

  /** Blank lines around what is shown are for the eye. */
  private static List<String> trimmed(List<String> group) {
    int from = 0;
    int to = group.size();
    while (from < to && group.get(from).isEmpty()) {
      from++;
    }
    while (to > from && group.get(to - 1).isEmpty()) {
      to--;
    }
    return group.subList(from, to);
  }

  private static int find(List<String> group, List<String> printed, int from) {
    for (int at = from; at + group.size() <= printed.size(); at++) {
      if (length(group, printed, at) == group.size()) {
        return at;
      }
    }
    return -1;
  }

  /** How many lines of the group come from there on. */
  private static int length(List<String> group, List<String> printed, int at) {
    int length = 0;
    while (length < group.size()
        && at + length < printed.size()
        && matches(group.get(length), printed.get(at + length))) {
      length++;
    }
    return length;
  }

  private static String firstMissing(List<String> group, List<String> printed, int from) {
    int longest = 0;
    for (int at = from; at < printed.size(); at++) {
      longest = Math.max(longest, length(group, printed, at));
    }
    return group.get(longest);
  }

  private static boolean matches(String shown, String printed) {
    String form = Arrays.stream(shown.split(ANYTHING, -1))
        .map(Pattern::quote)
        .collect(Collectors.joining(".*"));
    return printed.matches(form);
  }
}
