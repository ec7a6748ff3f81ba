// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.html;

import io.github.socklint.model.evidence.Verdict;
import io.github.socklint.model.rule.Catalogue;
import io.github.socklint.model.rule.Level;
import io.github.socklint.model.rule.Rule;
import io.github.socklint.report.sarif.Reported;
import io.github.socklint.report.sarif.SarifLog;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The findings of a rule that nothing silences.
 *
 * @param title the rule's; empty where the catalogue has no such rule
 * @param confirmed of all levels
 */
public record RuleCount(
    String ruleId, String title, long errors, long warnings, long notes, long confirmed) {

  /** Of each rule that has findings, the most errors first, then the most findings. */
  public static List<RuleCount> of(SarifLog log) {
    return log.reported().stream()
        .filter(Reported::isOpen)
        .collect(Collectors.groupingBy(r -> r.finding().ruleId()))
        .entrySet()
        .stream()
        .map(group -> of(group.getKey(), group.getValue()))
        .sorted(Comparator.comparingLong((RuleCount c) -> -c.errors())
            .thenComparingLong(c -> -(c.errors() + c.warnings() + c.notes()))
            .thenComparing(RuleCount::ruleId))
        .toList();
  }

  private static RuleCount of(String ruleId, List<Reported> findings) {
    return new RuleCount(
        ruleId,
        Catalogue.bundled().find(ruleId).map(Rule::title).orElse(""),
        count(findings, Level.ERROR),
        count(findings, Level.WARNING),
        count(findings, Level.NOTE),
        findings.stream()
            .filter(r ->
                r.judgement().map(j -> j.verdict() == Verdict.CONFIRMED).equals(Optional.of(true)))
            .count());
  }

  private static long count(List<Reported> findings, Level level) {
    return findings.stream().filter(r -> r.finding().level() == level).count();
  }
}
