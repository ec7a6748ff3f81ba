// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.truth;

import java.util.List;
import java.util.function.Predicate;

/**
 * Judges the sites of lifecycle.tsv by the findings that claim a leak. A real bug is found at its
 * line or in its method; for all other sites only findings on the very line count.
 */
final class LifecycleScorer {
  private final Places places;
  private final List<Reported> findings;

  LifecycleScorer(Places places, List<Reported> findings) {
    this.places = places;
    this.findings = findings.stream()
        .filter(f -> RuleGroup.of(f.ruleId()) == RuleGroup.TEARDOWN)
        .toList();
  }

  Answer.At judge(Site site) {
    if (site.expectation() instanceof Expectation.RealBug) {
      return judgeBug(site);
    }
    boolean noteIsFine = site.expectation() instanceof Expectation.NoteAtMost;
    return judgeFine(site, f -> !noteIsFine || f.level() != Level.NOTE);
  }

  private Answer.At judgeBug(Site site) {
    List<Reported> near = findings.stream()
        .filter(f -> places.atLine(site, f) || places.inMethod(site, f))
        .toList();
    return near.stream()
        .filter(f -> f.level() != Level.NOTE)
        .findFirst()
        .map(f -> new Answer.At(site, Answer.FOUND, f.ruleId(), near))
        .orElseGet(
            () -> new Answer.At(site, Answer.MISSED, RuleGroup.expectedFor(site.label()), near));
  }

  private Answer.At judgeFine(Site site, Predicate<Reported> alarm) {
    List<Reported> here = findings.stream().filter(f -> places.atLine(site, f)).toList();
    return here.stream()
        .filter(alarm)
        .findFirst()
        .map(f -> new Answer.At(site, Answer.FALSE_ALARM, f.ruleId(), here))
        .orElseGet(() -> new Answer.At(site, Answer.SILENT, "", here));
  }
}
