// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run.merge;

import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.rule.Level;
import io.github.socklint.report.LevelCounts;
import io.github.socklint.report.sarif.SarifLog;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What merging brought.
 *
 * @param log the merged report
 * @param files how many files are in it
 * @param problems what is not in it and why, a line each
 * @param namedIsMissing whether something that the user named himself is not in it
 */
public record MergeOutcome(SarifLog log, int files, List<String> problems, boolean namedIsMissing) {

  /** Freezes the list. */
  public MergeOutcome {
    problems = List.copyOf(problems);
  }

  /** One line: how many files, and which findings are in them. */
  public String total() {
    return "socklint: " + files + (files == 1 ? " file" : " files") + " merged: " + found();
  }

  /** The findings that nothing silences by level: {@code 2 errors, 1 warning (3 silenced)}. */
  private String found() {
    List<Finding> findings = log.findings();
    List<Level> open = IntStream.range(0, findings.size())
        .filter(i -> !log.isSilent(i))
        .mapToObj(i -> findings.get(i).level())
        .toList();
    String levels = LevelCounts.text(open, "");
    int silent = findings.size() - open.size();
    return (levels.isEmpty() ? "no findings" : levels)
        + (silent == 0 ? "" : " (" + silent + " silenced)");
  }
}
