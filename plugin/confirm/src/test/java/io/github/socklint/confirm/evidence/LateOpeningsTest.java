// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.socklint.confirm.flight.SocketEvent;
import io.github.socklint.model.evidence.Judgement;
import io.github.socklint.model.evidence.Judgement.Match;
import io.github.socklint.model.evidence.Verdict;
import io.github.socklint.model.finding.Confidence;
import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.finding.Place;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Catalogue;
import io.github.socklint.model.rule.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LateOpeningsTest {
  private static final int FD = 9;

  /** Made in one line, never closed. */
  private static Finding leak(int line) {
    Place place =
        new Place("", "app.Client", "run", "()V", "app/Client.java", OptionalInt.of(line));
    Step opened = new Step(place, Step.Kind.OPENED, "the socket is opened here");
    return new Finding(
        "socket-leak", Level.ERROR, Confidence.HIGH, place, "It is so.", List.of(opened), "0");
  }

  /** A socket that a JDK's method, called in line 11, gave its descriptor; open at the exit. */
  private static Evidence begunBy(String called) {
    SocketEvent opened = new SocketEvent.Opened(Made.at(51, FD, 100, 100, called, "run", 11));
    return Evidence.of(
        List.of(Made.recording(List.of(Made.life(1, FD, 99, 0)))), List.of(Made.flight(opened)));
  }

  private static Judgement judge(Evidence evidence, Finding finding, Finding... others) {
    List<Finding> told = new ArrayList<>(List.of(others));
    told.add(finding);
    return new Verdicts(evidence, told).of(finding, Catalogue.bundled().rule(finding.ruleId()));
  }

  @Test
  void aSocketThatIsMadeInOneLineAndConnectedInTheNextIsThatFindings() {
    for (String late : List.of("connect", "bind", "setSoTimeout", "getSoLinger")) {
      Judgement judgement = judge(begunBy(late), leak(10));
      assertEquals(Verdict.CONFIRMED, judgement.verdict(), late);
      assertEquals(Match.OPENING, judgement.matchedBy(), late);
    }
  }

  @Test
  void aSocketThatAConstructorConnectsIsAnother() {
    Judgement judgement = judge(begunBy("<init>"), leak(10));
    assertEquals(Match.METHOD, judgement.matchedBy());
    assertEquals(Verdict.EXERCISED, judgement.verdict());
  }

  @Test
  void theNearestOpeningBeforeIsTheOneThatCounts() {
    assertEquals(Verdict.EXERCISED, judge(begunBy("connect"), leak(8), leak(10)).verdict());
    assertEquals(Verdict.CONFIRMED, judge(begunBy("connect"), leak(10), leak(8)).verdict());
    assertEquals(Verdict.EXERCISED, judge(begunBy("connect"), leak(12)).verdict());
  }
}
