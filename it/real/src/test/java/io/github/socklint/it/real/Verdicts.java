// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.real;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.socklint.model.evidence.Fact;
import io.github.socklint.model.evidence.Verdict;
import io.github.socklint.run.confirm.ConfirmationOutcome;
import io.github.socklint.run.confirm.Judged;
import java.util.ArrayList;
import java.util.List;

/** Looks for something in an outcome, and shows it whole where it is not there. */
final class Verdicts {
  private final ConfirmationOutcome outcome;

  Verdicts(ConfirmationOutcome outcome) {
    this.outcome = outcome;
  }

  /** The one finding of a rule on this line, which the recording must judge so. */
  Judged at(String place, String rule, Verdict verdict) {
    List<Judged> found = outcome.judged().stream()
        .filter(each -> each.finding().ruleId().equals(rule))
        .filter(each -> place(each).equals(place))
        .toList();
    assertEquals(1, found.size(), () -> rule + " at " + place + " in\n" + this);
    assertEquals(verdict, found.get(0).verdict(), this::toString);
    return found.get(0);
  }

  /** The one fact of a kind that a judgement rests on. */
  Fact fact(Judged judged, String kind) {
    List<Fact> facts = judged.judgement().facts().stream()
        .filter(each -> each.kind().equals(kind))
        .toList();
    assertEquals(1, facts.size(), this::toString);
    return facts.get(0);
  }

  /** Whatever has this verdict, as {@code Class.method:line}. */
  List<String> places(Verdict verdict) {
    return outcome.judged().stream()
        .filter(each -> each.verdict() == verdict)
        .map(Verdicts::place)
        .toList();
  }

  /** The place of a finding, with the class's simple name. */
  static String place(Judged judged) {
    var place = judged.finding().place();
    return place.className().replaceFirst(".*\\.", "") + "." + place.method() + ":"
        + place.line().orElse(0);
  }

  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    outcome.judged().stream()
        .filter(each -> each.verdict() != Verdict.NOT_EXERCISED)
        .forEach(each -> lines.addAll(each.lines()));
    lines.addAll(outcome.totals());
    return String.join("\n", lines);
  }
}
