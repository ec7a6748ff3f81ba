// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report;

import io.github.socklint.report.baseline.Accepted;
import io.github.socklint.report.baseline.BaselineReport;
import java.util.ArrayList;
import java.util.List;

/** What the summary of a run says of the baseline. */
final class BaselineLines {
  /** So many are listed; the SARIF file has them all. */
  private static final int LISTED = 20;

  private BaselineLines() {}

  static List<String> of(BaselineReport baseline) {
    List<String> lines = new ArrayList<>();
    lines.add("  baseline " + baseline.file() + ": " + String.join(", ", counts(baseline)));
    int gone = baseline.gone().size();
    baseline.gone().stream()
        .limit(LISTED)
        .map(accepted -> line(accepted, baseline.pruned()))
        .forEach(lines::add);
    if (gone > LISTED) {
      lines.add("    " + (gone - LISTED) + " more");
    }
    if (gone > 0 && !baseline.pruned()) {
      lines.add("    --baseline-prune (in Maven -Dsocklint.baselinePrune) removes what is gone");
    }
    return lines.stream().map(PlainText::printable).toList();
  }

  private static List<String> counts(BaselineReport baseline) {
    List<String> counts = new ArrayList<>();
    if (baseline.found() > 0 || baseline.accepted().isEmpty()) {
      counts.add(baseline.found() + " accepted before and still there");
    }
    if (!baseline.accepted().isEmpty()) {
      counts.add(baseline.accepted().size() + " accepted now");
    }
    if (!baseline.gone().isEmpty()) {
      counts.add(baseline.gone().size() + " gone");
    }
    if (baseline.notLookedFor() > 0) {
      counts.add(baseline.notLookedFor() + " that this run did not look for");
    }
    return counts;
  }

  private static String line(Accepted accepted, boolean pruned) {
    return "    " + (pruned ? "removed: " : "gone: ") + accepted.display();
  }
}
