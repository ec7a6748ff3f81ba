// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report;

import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.rule.Level;
import io.github.socklint.model.rule.Rule;
import io.github.socklint.report.allow.Suppression;
import io.github.socklint.report.baseline.BaselineReport;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
 * @param baseline what there is to say of the baseline; empty where there is none
 */
public record Report(
    String toolVersion,
    List<Rule> rules,
    List<Result> results,
    List<String> warnings,
    RunSummary summary,
    Optional<String> automationId,
    Optional<BaselineReport> baseline) {

  /** A run without a baseline. */
  public Report(
      String toolVersion,
      List<Rule> rules,
      List<Result> results,
      List<String> warnings,
      RunSummary summary,
      Optional<String> automationId) {
    this(toolVersion, rules, results, warnings, summary, automationId, Optional.empty());
  }

  /** Freezes the lists and sorts the results. */
  public Report {
    rules = List.copyOf(rules);
    results = results.stream()
        .sorted(Comparator.comparing(Result::finding, Finding.REPORT_ORDER))
        .toList();
    warnings = List.copyOf(warnings);
  }

  /**
   * The same run, held against a baseline.
   *
   * @param checked the results with their states
   * @param more warnings that come on top
   */
  public Report withBaseline(List<Result> checked, List<String> more, BaselineReport held) {
    return new Report(
        toolVersion,
        rules,
        checked,
        Stream.concat(warnings.stream(), more.stream()).toList(),
        summary,
        automationId,
        Optional.of(held));
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

  /** How many findings are silent for this kind of reason. */
  public long countSilent(Suppression.Kind kind) {
    return results.stream()
        .filter(r -> r.suppression().filter(s -> s.kind() == kind).isPresent())
        .count();
  }

  /** The rule with this id; findings are of rules of the catalogue only. */
  public Optional<Rule> rule(String id) {
    return rules.stream().filter(r -> r.id().equals(id)).findFirst();
  }
}
