// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run.compare;

import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.finding.Step;
import io.github.socklint.report.LevelCounts;
import io.github.socklint.report.PlainText;
import io.github.socklint.report.sarif.SarifComparison;
import java.util.ArrayList;
import java.util.List;

/**
 * A comparison as a developer reads it.
 *
 * @param comparison what there is to tell
 */
public record ComparisonText(SarifComparison comparison) {

  /** New findings with their paths, a line for each that is gone, then the summary. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Finding finding : comparison.fresh()) {
      lines.add("new: " + headline(finding));
      int number = 0;
      for (Step step : finding.steps()) {
        number++;
        lines.add("    " + number + ". " + step.place().display() + "  " + step.message());
      }
    }
    comparison.gone().forEach(finding -> lines.add("gone: " + headline(finding)));
    lines.add(total());
    return lines.stream().map(PlainText::printable).toList();
  }

  private static String headline(Finding finding) {
    return finding.place().display() + ": " + finding.level().id() + ": [" + finding.ruleId() + "] "
        + finding.message();
  }

  private String total() {
    String fresh =
        LevelCounts.text(comparison.fresh().stream().map(Finding::level).toList(), "new ");
    return "socklint: " + (fresh.isEmpty() ? "no new findings" : fresh) + "; "
        + comparison.gone().size() + " gone; " + comparison.same() + " the same";
  }
}
