// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.socklint.confirm.flight.Flight;
import io.github.socklint.confirm.flight.SocketEvent;
import io.github.socklint.confirm.recording.Anomaly;
import io.github.socklint.confirm.recording.Recording;
import io.github.socklint.confirm.recording.TcpState;
import io.github.socklint.model.evidence.Judgement;
import io.github.socklint.model.evidence.Judgement.Match;
import io.github.socklint.model.evidence.Verdict;
import io.github.socklint.model.finding.Confidence;
import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.finding.Place;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Catalogue;
import io.github.socklint.model.rule.Level;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class VerdictsTest {
  private static final Catalogue RULES = Catalogue.bundled();
  private static final int FD = 9;
  private static final long SECOND = 1_000_000_000;

  private static Place place(String method, int line) {
    return new Place("", "app.Client", method, "()V", "app/Client.java", OptionalInt.of(line));
  }

  private static Finding finding(String rule, String method, int line, Step... steps) {
    return new Finding(
        rule,
        Level.WARNING,
        Confidence.HIGH,
        place(method, line),
        "It is so.",
        List.of(steps),
        "0");
  }

  private static Evidence evidence(Recording recording, SocketEvent... events) {
    Flight flight = Made.flight(events);
    return Evidence.of(List.of(recording), List.of(flight));
  }

  private static Judgement judge(Finding finding, Evidence evidence) {
    return new Verdicts(evidence, List.of(finding)).of(finding, RULES.rule(finding.ruleId()));
  }

  private static SocketEvent opened(long life, String method, int line) {
    return new SocketEvent.Opened(Made.at(life, FD, 100, 100, method, line));
  }

  private static SocketEvent linger(long life, String method, int line) {
    return new SocketEvent.OptionSet(
        Made.at(life, FD, 101, 101, method, line), "SO_LINGER", "0", "0", "");
  }

  private static Evidence oneReset() {
    return evidence(
        Made.recording(List.of(Made.life(1, FD, 99, 200)), Made.reset(1, 512)),
        opened(51, "run", 10),
        linger(51, "run", 11));
  }

  @Test
  void aResetConfirmsTheLineThatSetLingerAndTellsWhatWasLost() {
    Judgement judgement = judge(finding("linger-zero", "run", 11), oneReset());

    assertEquals(Verdict.CONFIRMED, judgement.verdict());
    assertEquals(Match.LINE, judgement.matchedBy());
    assertEquals(
        List.of("reset-sent", "bytes-discarded"),
        judgement.facts().stream().map(f -> f.kind()).toList());
    assertEquals(Map.of("bytes", 512L), judgement.facts().get(1).figures());
    assertEquals(
        List.of("java.net.Socket.call:1", "app.Client.run:11"),
        judgement.facts().get(0).stack());
  }

  @Test
  void evidenceOfAnotherKindConfirmsNothing() {
    Judgement judgement = judge(finding("connect-no-timeout", "run", 10), oneReset());
    assertEquals(Verdict.EXERCISED, judgement.verdict());
  }

  @Test
  void aLineThatTouchesNoSocketIsJudgedByWhereItsPathOpensOne() {
    Step opening = new Step(place("run", 10), Step.Kind.OPENED, "the socket is opened here");
    Judgement judgement = judge(finding("linger-zero", "other", 99, opening), oneReset());
    assertEquals(Match.OPENING, judgement.matchedBy());
    assertEquals(Verdict.CONFIRMED, judgement.verdict());
  }

  @Test
  void whatTheMethodHandledShowsThatItRanAndConfirmsNothing() {
    Judgement judgement = judge(finding("linger-zero", "run", 99), oneReset());
    assertEquals(Match.METHOD, judgement.matchedBy());
    assertEquals(Verdict.EXERCISED, judgement.verdict());
    assertEquals(List.of(), judgement.facts());
  }

  @Test
  void codeThatNoSocketWentThroughIsNotExercised() {
    assertEquals(
        Judgement.NOT_EXERCISED, judge(finding("linger-zero", "elsewhere", 11), oneReset()));
  }

  @Test
  void aSocketLeftOpenAtTheExitConfirmsALeakButNoneOfAnExceptionPath() {
    Evidence open =
        evidence(Made.recording(List.of(Made.life(1, FD, 99, 0))), opened(51, "run", 10));

    assertEquals(
        Verdict.CONFIRMED, judge(finding("socket-leak", "run", 10), open).verdict());
    assertEquals(
        Verdict.EXERCISED,
        judge(finding("socket-leak-on-exception", "run", 10), open).verdict());
  }

  @Test
  void anUnreachableSocketConfirmsALeakOfAnExceptionPath() {
    Evidence lost = evidence(
        Made.recording(List.of(Made.life(1, FD, 99, 0))),
        opened(51, "run", 10),
        new SocketEvent.Unreachable(Made.at(51, FD, 150, 150, "none", 0)));

    assertEquals(
        Verdict.CONFIRMED,
        judge(finding("socket-leak-on-exception", "run", 10), lost).verdict());
  }

  @Test
  void aMomentInCloseWaitIsEverydayLifeAndASecondIsNot() {
    Finding finding = finding("http-response-leak", "run", 10);
    assertEquals(Verdict.EXERCISED, judge(finding, inCloseWait(SECOND - 1)).verdict());
    Judgement judgement = judge(finding, inCloseWait(SECOND));
    assertEquals(Verdict.CONFIRMED, judgement.verdict());
    assertEquals(Map.of("longestNanos", SECOND), judgement.facts().get(0).figures());
  }

  private static Evidence inCloseWait(long nanos) {
    var states = Map.of(TcpState.CLOSE_WAIT, 100L);
    return evidence(
        Made.recording(List.of(Made.life(1, FD, 99, 100 + nanos, states))), opened(51, "run", 10));
  }

  @Test
  void aCutLowWaterMarkIsMisuseAndACutBufferIsNot() {
    int rcvlowat = 1;
    int rcvbuf = 3;
    assertEquals(1, RuntimeOnly.of(clamped(rcvlowat), List.of(), RULES).size());
    assertEquals(List.of(), RuntimeOnly.of(clamped(rcvbuf), List.of(), RULES));
  }

  private static Evidence clamped(int option) {
    Anomaly cut =
        new Anomaly(Anomaly.Kind.OPTION_CLAMPED, 1, FD, 101, option, 100_000, 8192, 0, 0, 1);
    return evidence(Made.recording(List.of(Made.life(1, FD, 99, 200)), cut), opened(51, "run", 10));
  }

  @Test
  void closeWaitThatBeganAtTheVeryEndIsNoMisuseByItself() {
    assertEquals(List.of(), RuntimeOnly.of(openInCloseWait(SECOND - 1), List.of(), RULES));
    assertEquals(1, RuntimeOnly.of(openInCloseWait(SECOND), List.of(), RULES).size());
  }

  /** Never closed; the process is last heard of so long after the peer's end. */
  private static Evidence openInCloseWait(long nanos) {
    var states = Map.of(TcpState.CLOSE_WAIT, 100L);
    return evidence(
        Made.recording(List.of(Made.life(1, FD, 99, 0, states))),
        opened(51, "run", 10),
        new SocketEvent.OptionSet(
            Made.at(51, FD, 100 + nanos, 100 + nanos, "run", 12), "SO_KEEPALIVE", "1", "1", ""));
  }

  @Test
  void twoRunsWithOneProcessNumberAreKeptApart() {
    Flight first = Made.flight(opened(51, "run", 10), linger(51, "run", 11));
    SocketEvent later = new SocketEvent.Opened(Made.at(51, FD, 5000, 5000, "run", 20));
    Recording second = Made.recording(List.of(Made.life(1, FD, 4999, 6000)), Made.reset(1, 0));
    Evidence both = Evidence.of(
        List.of(Made.recording(List.of(Made.life(1, FD, 99, 200))), second),
        List.of(first, Made.flight(later)));

    assertEquals(2, both.sockets());
    assertEquals(
        Verdict.EXERCISED, judge(finding("linger-zero", "run", 10), both).verdict());
    assertEquals(
        Verdict.CONFIRMED, judge(finding("linger-zero", "run", 20), both).verdict());
  }

  @Test
  void misuseThatNoFindingTellsOfIsTold() {
    List<RuntimeOnly> only = RuntimeOnly.of(oneReset(), List.of(), RULES);

    assertEquals(1, only.size());
    assertEquals("linger-zero", only.get(0).finding().ruleId());
    assertEquals("app/Client.java:11", only.get(0).finding().place().display());
    assertEquals(Verdict.RUNTIME_ONLY, only.get(0).judgement().verdict());
  }

  @Test
  void misuseThatAFindingTellsOfIsNotToldTwice() {
    Finding told = finding("linger-zero", "run", 8);
    assertEquals(List.of(), RuntimeOnly.of(oneReset(), List.of(told), RULES));
    Finding other = finding("connect-no-timeout", "run", 8);
    assertEquals(1, RuntimeOnly.of(oneReset(), List.of(other), RULES).size());
  }
}
