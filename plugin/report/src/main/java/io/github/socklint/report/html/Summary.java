// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.html;

import io.github.socklint.model.evidence.Verdict;
import io.github.socklint.model.rule.Level;
import io.github.socklint.report.sarif.Coverage;
import io.github.socklint.report.sarif.Coverage.Notice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The first thing that a reader sees, as the template names its parts.
 *
 * @param headline the findings by level
 * @param lead where they are
 * @param tiles numbers that lead to a part of the list
 * @param first what to fix first
 * @param tables findings by rule and by module
 * @param looked what was looked at
 * @param notices what was not, and why
 */
record Summary(
    String headline,
    String lead,
    List<Tile> tiles,
    List<Item> first,
    List<CountTable> tables,
    List<String> looked,
    List<Notices> notices) {
  private static final int FIRST = 5;
  private static final int NOTICES = 500;

  /** A number with a link. */
  record Tile(String style, String number, String label, String href) {}

  /** Notices of one kind. */
  record Notices(String heading, List<String> texts, String more) {
    static Notices of(String heading, List<String> all) {
      int left = all.size() - NOTICES;
      return new Notices(
          heading,
          all.stream().limit(NOTICES).map(Shown::of).toList(),
          left > 0 ? Words.number(left) + " more are in the SARIF file." : "");
    }
  }

  static Summary of(List<Entry> all, Coverage coverage, Optional<Duration> elapsed) {
    List<Entry> open = all.stream().filter(e -> e.reported().isOpen()).toList();
    boolean judged = all.stream().anyMatch(e -> e.verdict().isPresent());
    return new Summary(
        headline(open),
        lead(open, all.size() - open.size()),
        tiles(open, judged),
        first(open),
        List.of(CountTable.byRule(open, judged), CountTable.byModule(open, judged)).stream()
            .filter(table -> !table.rows().isEmpty())
            .toList(),
        looked(coverage, elapsed),
        notices(coverage));
  }

  /** For the template. */
  boolean hasFirst() {
    return !first.isEmpty();
  }

  /** The gravest ones, of a rule in a file only one: they are likely fixed together. */
  private static List<Item> first(List<Entry> open) {
    Set<List<String>> seen = new HashSet<>();
    return open.stream()
        .filter(e -> e.finding().level() != Level.NOTE)
        .filter(e -> seen.add(List.of(e.finding().ruleId(), e.finding().place().sourceFile())))
        .limit(FIRST)
        .map(Item::of)
        .toList();
  }

  private static String headline(List<Entry> open) {
    return "TCP sockets: " + (open.isEmpty() ? "no findings" : Words.count(open.size(), "finding"));
  }

  private static String lead(List<Entry> open, int silenced) {
    long files =
        open.stream().map(e -> e.finding().place().sourceFile()).distinct().count();
    long modules =
        open.stream().map(Entry::module).filter(m -> !m.isEmpty()).distinct().count();
    String where = open.isEmpty()
        ? "Nothing was found in what was looked at, see below."
        : "In " + Words.count(files, "file")
            + (modules == 0 ? "." : " of " + Words.count(modules, "module") + ".");
    return silenced == 0
        ? where
        : where + " " + Words.count(silenced, "finding") + " more " + (silenced == 1 ? "is" : "are")
            + " silenced, with a reason.";
  }

  private static List<Tile> tiles(List<Entry> open, boolean judged) {
    List<Tile> tiles = new ArrayList<>();
    for (Level level : Level.values()) {
      long number = open.stream().filter(e -> e.finding().level() == level).count();
      tiles.add(new Tile(
          level.id(),
          Words.number(number),
          number == 1 ? level.id() : level.id() + "s",
          "#findings?level=" + level.id()));
    }
    for (Verdict verdict : judged ? Verdict.values() : new Verdict[0]) {
      long number =
          open.stream().filter(e -> e.verdict().equals(Optional.of(verdict))).count();
      tiles.add(new Tile(
          verdict.id(),
          Words.number(number),
          verdict.id().replace('-', ' '),
          "#findings?verdict=" + verdict.id()));
    }
    return tiles;
  }

  private static List<String> looked(Coverage coverage, Optional<Duration> elapsed) {
    List<String> lines = new ArrayList<>();
    lines.addAll(files(coverage.classFiles(), "class file"));
    lines.addAll(files(coverage.sourceFiles(), "source file"));
    elapsed.ifPresent(
        time -> lines.add(String.format(Locale.ROOT, "%.1f seconds", time.toMillis() / 1000.0)));
    lines.add("socklint " + Shown.of(String.join(", ", coverage.toolVersions())));
    return lines;
  }

  private static List<String> files(Coverage.Files files, String noun) {
    int skipped = files.seen() - files.analysed();
    return files.seen() == 0
        ? List.of()
        : List.of(
            Words.count(files.seen(), noun) + ": " + Words.number(files.analysed())
                + " analysed, " + Words.number(skipped)
                + " skipped (nothing of interest in them, left to class files, or not analysed, see below)");
  }

  private static List<Notices> notices(Coverage coverage) {
    return Arrays.stream(Notice.Kind.values())
        .filter(kind -> !coverage.texts(kind).isEmpty())
        .map(kind -> Notices.of(heading(kind), coverage.texts(kind)))
        .toList();
  }

  private static String heading(Notice.Kind kind) {
    return switch (kind) {
      case INPUT_ERROR -> "Not readable";
      case NOT_ANALYSED -> "Not analysed";
      case WARNING -> "Comments and settings";
      case BOUND_HIT -> "Bounds that were hit, so that something may be missed";
    };
  }
}
