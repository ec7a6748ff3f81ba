// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report;

import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.finding.Place;
import io.github.socklint.model.finding.Step;
import io.github.socklint.report.source.SourceLocator;
import java.util.ArrayList;
import java.util.List;

/**
 * The report as a developer reads it: the line, the rule and one sentence; the path; what to do.
 * Silenced findings are counted, not shown.
 */
public final class ConsoleReport {
  private static final String EXPLAIN = "`rules ID` explains a rule, with examples.";

  private final SourceLocator locator;
  private final Palette palette;

  /**
   * Makes a writer.
   *
   * @param locator names files, relative to the folder in which the reader stands
   * @param palette how to colour
   */
  public ConsoleReport(SourceLocator locator, Palette palette) {
    this.locator = locator;
    this.palette = palette;
  }

  /** The findings, each with the lines that belong to it, then how to silence one. */
  public List<FindingText> findings(Report report) {
    return report.open().stream().map(result -> text(result.finding(), report)).toList();
  }

  /**
   * One finding.
   *
   * @param finding what it is about
   * @param lines the headline, the path and the fix
   */
  public record FindingText(Finding finding, List<String> lines) {}

  /** The whole report, warnings first, the summary at its end. */
  public List<String> lines(Report report) {
    List<String> lines = new ArrayList<>(report.warnings());
    for (FindingText text : findings(report)) {
      lines.addAll(text.lines());
      lines.add("");
    }
    if (!report.open().isEmpty()) {
      lines.add(EXPLAIN);
    }
    lines.addAll(summary(report));
    return lines;
  }

  /** What could not be read or analysed, then the totals. */
  public List<String> summary(Report report) {
    List<String> lines = new ArrayList<>(problems(report));
    lines.addAll(totals(report));
    return lines;
  }

  /** What could not be read or analysed, a line each. */
  public List<String> problems(Report report) {
    return SummaryText.problems(report.summary(), locator);
  }

  /** What was found, and what was looked at. */
  public List<String> totals(Report report) {
    return SummaryText.totals(report, palette);
  }

  private FindingText text(Finding finding, Report report) {
    List<String> lines = new ArrayList<>();
    lines.add(palette.bold(at(finding.place()))
        + ": "
        + palette.level(finding.level())
        + ": ["
        + finding.ruleId()
        + "] "
        + PlainText.printable(finding.message()));
    for (int i = 0; i < finding.steps().size(); i++) {
      Step step = finding.steps().get(i);
      lines.add("    " + (i + 1) + ". " + palette.dim(stepAt(step.place(), finding.place())) + "  "
          + PlainText.printable(step.message()));
    }
    report
        .rule(finding.ruleId())
        .ifPresent(rule -> lines.addAll(hanging("  fix: ", PlainText.lead(rule.fix()))));
    lines.add(palette.dim("  allow: // socklint:allow " + finding.ruleId() + " <reason>"));
    return new FindingText(finding, lines);
  }

  /** The headline has the whole path of its file, and one that leads nowhere only makes it long. */
  private String stepAt(Place step, Place headline) {
    boolean whole = locator.file(step).isPresent() && !path(step).equals(path(headline));
    if (whole || step.line().isEmpty()) {
      return at(step);
    }
    String file = step.sourceFile().substring(step.sourceFile().lastIndexOf('/') + 1);
    return PlainText.printable(file + ":" + step.line().getAsInt());
  }

  private String path(Place place) {
    return locator.path(place);
  }

  private String at(Place place) {
    String path = path(place);
    return PlainText.printable(
        place.line().isPresent()
            ? path + ":" + place.line().getAsInt()
            : path + " (" + owner(place) + ")");
  }

  private static List<String> hanging(String label, String text) {
    List<String> lines = new ArrayList<>();
    for (String line : PlainText.wrap(text, 92)) {
      lines.add((lines.isEmpty() ? label : " ".repeat(label.length())) + line);
    }
    return lines;
  }

  /** A finding about a field or a whole class has no method. */
  private static String owner(Place place) {
    return place.method().isEmpty() ? place.className() : place.className() + "." + place.method();
  }
}
