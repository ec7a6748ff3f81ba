// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.html;

import io.github.socklint.model.evidence.Verdict;
import io.github.socklint.model.rule.Catalogue;
import io.github.socklint.model.rule.Level;
import io.github.socklint.model.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Findings counted by something, as the template names its parts.
 *
 * @param judged whether there is a column for confirmed ones
 * @param rows the most errors first
 * @param more what is left out; empty where nothing is
 */
record CountTable(
    String id, String caption, String column, boolean judged, List<Row> rows, String more) {
  /** More modules than that nobody reads; the list's filter has them all. */
  private static final int MAX_ROWS = 300;

  /**
   * One thing that findings are counted by.
   *
   * @param numbers errors, warnings, notes, and confirmed ones where recordings were held against
   *     the findings
   */
  record Row(String name, String title, String href, List<String> numbers, List<Bar> bars) {}

  /** A piece of a row's bar, in hundredths of the longest one. */
  record Bar(String level, String x, String width) {}

  static CountTable byRule(List<Entry> open, boolean judged) {
    return of(
        "by-rule",
        "rule",
        judged,
        open.stream().collect(Collectors.groupingBy(e -> e.finding().ruleId())),
        id -> Catalogue.bundled().find(id).map(Rule::title).orElse(""));
  }

  static CountTable byModule(List<Entry> open, boolean judged) {
    return of(
        "by-module",
        "module",
        judged,
        open.stream()
            .filter(e -> !e.module().isEmpty())
            .collect(Collectors.groupingBy(Entry::module)),
        name -> "");
  }

  private static CountTable of(
      String id,
      String column,
      boolean judged,
      Map<String, List<Entry>> groups,
      Function<String, String> title) {
    int longest = groups.values().stream().mapToInt(List::size).max().orElse(1);
    List<Row> rows = groups.entrySet().stream()
        .sorted(Comparator.comparingLong((Map.Entry<String, List<Entry>> g) -> -grave(g.getValue()))
            .thenComparingInt(g -> -g.getValue().size())
            .thenComparing(Map.Entry::getKey))
        .limit(MAX_ROWS)
        .map(group -> row(column, group, title.apply(group.getKey()), longest, judged))
        .toList();
    int left = groups.size() - MAX_ROWS;
    String more =
        left > 0 ? Words.count(left, "more " + column) + ": see the list of findings." : "";
    return new CountTable(id, "By " + column, column, judged, rows, more);
  }

  private static long grave(List<Entry> entries) {
    return count(entries, Level.ERROR);
  }

  private static Row row(
      String column,
      Map.Entry<String, List<Entry>> group,
      String title,
      int longest,
      boolean judged) {
    String name = Shown.of(group.getKey());
    List<String> numbers = new ArrayList<>();
    List<Bar> bars = new ArrayList<>();
    double x = 0;
    for (Level level : Level.values()) {
      long number = count(group.getValue(), level);
      double width = 100.0 * number / longest;
      numbers.add(Words.number(number));
      bars.add(new Bar(level.id(), hundredths(x), hundredths(width)));
      x += width;
    }
    if (judged) {
      numbers.add(Words.number(group.getValue().stream()
          .filter(e -> e.verdict().equals(Optional.of(Verdict.CONFIRMED)))
          .count()));
    }
    return new Row(name, title, "#findings?" + column + "=" + Entry.encoded(name), numbers, bars);
  }

  private static long count(List<Entry> entries, Level level) {
    return entries.stream().filter(e -> e.finding().level() == level).count();
  }

  private static String hundredths(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
