// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report;

import io.github.socklint.report.RunSummary.NotAnalysed;
import io.github.socklint.report.RunSummary.SourceFiles;
import io.github.socklint.report.allow.Suppression.Kind;
import io.github.socklint.report.source.SourceLocator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The end of a console report: what was looked at, what was not and why, what was found. */
final class SummaryText {
  /** So many problems are listed; the SARIF file has them all. */
  private static final int LISTED = 20;

  private SummaryText() {}

  /** What could not be read or analysed, a line each. */
  static List<String> problems(RunSummary summary, SourceLocator locator) {
    List<String> lines = new ArrayList<>();
    summary.inputErrors().forEach(line -> lines.add(PlainText.printable("error: " + line)));
    List<NotAnalysed> problems = summary.notAnalysed();
    problems.stream()
        .limit(LISTED)
        .map(p -> "not analysed: " + locator.problemPath(p.where()) + ": " + p.reason())
        .map(PlainText::printable)
        .forEach(lines::add);
    if (problems.size() > LISTED) {
      lines.add("not analysed: " + (problems.size() - LISTED) + " more");
    }
    return lines;
  }

  /** The last lines of a report. */
  static List<String> totals(Report report, Palette palette) {
    List<String> lines = new ArrayList<>();
    lines.add(palette.bold("socklint: " + verdict(report)));
    lines.add("  " + looked(report.summary()));
    if (!report.summary().boundsHit().isEmpty()) {
      lines.add("  bounds hit, so that something may be missed: " + bounds(report.summary()));
    }
    report.baseline().map(BaselineLines::of).ifPresent(lines::addAll);
    return lines;
  }

  private static String bounds(RunSummary summary) {
    return summary.boundsHit().entrySet().stream()
        .map(bound -> bound.getKey() + " in " + count(bound.getValue(), "method"))
        .collect(Collectors.joining(", "));
  }

  /** The findings by level: {@code 2 errors, 1 warning (3 silenced, 4 accepted)}. */
  static String verdict(Report report) {
    String levels =
        LevelCounts.text(report.open().stream().map(r -> r.finding().level()).toList(), "");
    String noun = report.baseline().isPresent() ? "no new findings" : "no findings";
    String found = levels.isEmpty() ? noun : levels;
    List<String> silent = silent(report);
    return silent.isEmpty() ? found : found + " (" + String.join(", ", silent) + ")";
  }

  private static List<String> silent(Report report) {
    long accepted = report.countSilent(Kind.BASELINE);
    long silenced = report.results().size() - report.open().size() - accepted;
    List<String> parts = new ArrayList<>();
    if (silenced > 0) {
      parts.add(silenced + " silenced");
    }
    if (accepted > 0) {
      parts.add(accepted + " accepted");
    }
    return parts;
  }

  private static String looked(RunSummary summary) {
    List<String> parts = new ArrayList<>();
    SourceFiles sources = summary.sources();
    if (summary.filesSeen() > 0 || sources.seen() == 0) {
      parts.add(count(summary.filesSeen(), "class file"));
      parts.add(skipped(summary.filesSeen() - summary.filesAnalysed()));
      parts.add(summary.filesAnalysed() + " analysed");
    }
    if (sources.seen() > 0) {
      parts.add(count(sources.seen(), "source file"));
      int judged = sources.compiled() + sources.analysed() + sources.unreadable();
      parts.add(skipped(sources.seen() - judged));
      if (sources.compiled() > 0) {
        parts.add(sources.compiled() + " left to class files");
      }
      parts.add(sources.analysed() + " analysed");
    }
    int last = parts.size() - 1;
    parts.set(last, parts.get(last) + " (" + count(summary.methodsAnalysed(), "method") + ")");
    int failed = summary.notAnalysed().size();
    if (failed > 0) {
      parts.add(failed + " not analysed");
    }
    double seconds = summary.elapsed().toMillis() / 1000.0;
    return String.join(", ", parts) + String.format(Locale.ROOT, "; %.1f s", seconds);
  }

  private static String skipped(int files) {
    return Math.max(0, files) + " skipped (nothing of interest)";
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
