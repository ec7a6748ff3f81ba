// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report;

import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.rule.Level;
import io.github.socklint.model.rule.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything that one run has to tell.
 *
 * @param toolVersion the version of socklint
 * @param rules the catalogue, in its order
 * @param results the findings, silenced ones included, in
 *     {@link io.github.socklint.model.finding.Finding#REPORT_ORDER}
 * @param warnings what is wrong with the user's comments and settings but stops nothing, a line
 *     each
 * @param summary what was looked at
 * @param automationId names this run among others of the same upload, for example
 *     {@code socklint/service/}; empty where there is one run
 */
public record Report(
    String toolVersion,
    List<Rule> rules,
    List<Result> results,
    List<String> warnings,
    RunSummary summary,
    Optional<String> automationId) {

  /** Freezes the lists and sorts the results. */
  public Report {
    rules = List.copyOf(rules);
    results = results.stream()
        .sorted(Comparator.comparing(Result::finding, Finding.REPORT_ORDER))
        .toList();
    warnings = List.copyOf(warnings);
  }

  /** The findings that nothing silences. */
  public List<Result> open() {
    return results.stream().filter(r -> r.suppression().isEmpty()).toList();
  }

  /** How many findings nothing silences at this level. */
  public long count(Level level) {
    return open().stream().filter(r -> r.finding().level() == level).count();
  }

  /** How many findings nothing silences at this level or a graver one. */
  public long countAtLeast(Level level) {
    return open().stream().filter(r -> r.finding().level().atLeast(level)).count();
  }

  /** The rule with this id; findings are of rules of the catalogue only. */
  public Optional<Rule> rule(String id) {
    return rules.stream().filter(r -> r.id().equals(id)).findFirst();
  }
}
