// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.confirm.flight.SocketEvent;
import io.github.socklint.confirm.recording.Anomaly;
import io.github.socklint.confirm.recording.Life;
import io.github.socklint.confirm.recording.Recording;
import io.github.socklint.confirm.recording.Role;
import io.github.socklint.confirm.recording.TcpState;
import io.github.socklint.model.evidence.ConnectionLife;
import io.github.socklint.model.evidence.End;
import io.github.socklint.model.evidence.Judgement;
import io.github.socklint.model.evidence.Recorded.CloseTime;
import io.github.socklint.model.evidence.Recorded.CloseWait;
import io.github.socklint.model.rule.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LivesTest {
  private static final Catalogue RULES = Catalogue.bundled();
  private static final int FD = 9;
  private static final long MILLI = 1_000_000;
  private static final long SECOND = 1000 * MILLI;
  private static final int CLIENT = 40_000;
  private static final int SERVER = 8080;
  private static final long OTHER_PID = 78;

  /** The one thing that these recordings show and that no finding tells of. */
  private static Judgement only(Evidence evidence) {
    List<RuntimeOnly> all = RuntimeOnly.of(evidence, List.of(), RULES);
    assertEquals(1, all.size());
    return all.get(0).judgement();
  }

  private static ConnectionLife life(Evidence evidence) {
    return only(evidence).life().orElseThrow();
  }

  private static List<String> told(End end) {
    return end.moments().stream()
        .map(m -> m.atNanos() + " " + m.what().id() + " " + m.detail())
        .map(String::strip)
        .toList();
  }

  private static SocketEvent opened(long life, int descriptor, long at) {
    return new SocketEvent.Opened(Made.at(life, descriptor, at, at, "run", 10));
  }

  private static Anomaly reset(Life life) {
    long at = life.times().closeBegan();
    return new Anomaly(
        Anomaly.Kind.RESET_SENT, life.id(), FD, at, Anomaly.LINGER_ZERO, 0, 0, 0, 0, 1);
  }

  private static Recording client(Life life) {
    return Made.recording(List.of(Made.between(CLIENT, SERVER, Role.CONNECTED, life)), reset(life));
  }

  private static Evidence withServer(Life... accepted) {
    List<Life> lives = new ArrayList<>();
    for (Life each : accepted) {
      lives.add(Made.between(SERVER, CLIENT, Role.ACCEPTED, each));
    }
    return Evidence.of(
        List.of(client(Made.life(1, FD, 100, 300)), Made.recording(OTHER_PID, lives)),
        List.of(Made.flight(opened(51, FD, 100))));
  }

  @Test
  void bothEndsAreToldFromTheFirstMomentOfEither() {
    var states = Map.of(TcpState.ESTABLISHED, 120L);
    ConnectionLife life = life(withServer(Made.life(7, FD, 110, 400, states)));

    assertEquals("127.0.0.1:40000", life.here().local());
    assertEquals("127.0.0.1:8080", life.here().peer());
    assertEquals(Made.PID, life.here().pid());
    assertEquals("connected", life.here().role());
    assertEquals(
        List.of(
            "0 opened", "200 reset-sent SO_LINGER of zero", "200 close-began", "200 close-ended"),
        told(life.here()));

    End there = life.there().orElseThrow();
    assertEquals("accepted", there.role());
    assertEquals(OTHER_PID, there.pid());
    assertEquals(
        List.of("10 accepted", "20 state ESTABLISHED", "300 close-began", "300 close-ended"),
        told(there));
  }

  @Test
  void ofTwoThatHadTheSamePortsTheOneOfTheSameTimeIsTheOtherEnd() {
    Evidence evidence = withServer(
        Made.life(7, FD, 10, 20), Made.life(8, FD, 150, 200), Made.life(9, FD, 900, 999));
    assertEquals(50, life(evidence).there().orElseThrow().moments().get(0).atNanos());
  }

  @Test
  void aConnectionAcceptedAfterTheClientHadGoneIsFoundAllTheSame() {
    assertTrue(life(withServer(Made.life(7, FD, 301, 400))).there().isPresent());
  }

  @Test
  void anEndThatNobodyRecordedIsMissing() {
    assertTrue(life(withServer()).there().isEmpty());
  }

  @Test
  void theMostTellingConnectionIsTheOneWithTheLargestFigure() {
    List<Life> lives = new ArrayList<>();
    List<SocketEvent> events = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      long longest = (i == 2 ? 7 : i) * SECOND;
      lives.add(Made.life(i, FD + i, 99, 100 + longest, Map.of(TcpState.CLOSE_WAIT, 100L)));
      events.add(opened(50 + i, FD + i, 100));
    }
    Judgement judgement = only(Evidence.of(
        List.of(Made.recording(lives)), List.of(Made.flight(events.toArray(SocketEvent[]::new)))));

    assertEquals(3, judgement.connections());
    assertEquals(Map.of("longestNanos", 7 * SECOND), judgement.facts().get(0).figures());
    assertTrue(
        told(judgement.life().orElseThrow().here()).contains((7 * SECOND + 1) + " close-began"));
  }

  @Test
  void connectionsOfOneKindAreOneCohortHoweverManyThereAre() {
    int many = 10_000;
    List<Life> lives = IntStream.rangeClosed(1, many)
        .mapToObj(i -> Made.life(i, FD + i, 99, 200))
        .toList();
    SocketEvent[] events = IntStream.rangeClosed(1, many)
        .mapToObj(i -> opened(i, FD + i, 100))
        .toArray(SocketEvent[]::new);
    Evidence evidence = Evidence.of(List.of(Made.recording(lives)), List.of(Made.flight(events)));

    assertEquals(many, evidence.sockets());
    assertEquals(
        List.of((long) many),
        evidence.cohorts().stream().map(Cohort::connections).toList());
  }

  private static SocketEvent lingers(long seconds) {
    String value = Long.toString(seconds);
    return new SocketEvent.OptionSet(
        Made.at(51, FD, 101, 101, "run", 11), "SO_LINGER", value, value, "");
  }

  private static Evidence byAgentAlone(SocketEvent option, long nanosInClose) {
    return Evidence.of(
        List.of(),
        List.of(Made.flight(
            opened(51, FD, 100),
            option,
            new SocketEvent.Closed(
                Made.at(51, FD, 200, 200 + nanosInClose, "run", 12), "program", "close", ""))));
  }

  @Test
  void theAgentAloneTellsOfACloseThatLingered() {
    Evidence evidence = byAgentAlone(lingers(3), 3 * SECOND);
    Judgement judgement = only(evidence);

    assertEquals("close-blocked", judgement.facts().get(0).kind());
    assertEquals(Map.of("longestNanos", 3 * SECOND), judgement.facts().get(0).figures());
    assertEquals(
        List.of(
            "0 opened",
            "1 option-set SO_LINGER=3",
            "100 close-began program",
            (3 * SECOND + 100) + " close-ended"),
        told(judgement.life().orElseThrow().here()));
    assertTrue(evidence.faults().get(0).contains("CLOSE_WAIT"), evidence.faults()::toString);
  }

  @Test
  void aCloseThatTookLongWithoutALingerIsNoMisuse() {
    assertEquals(
        List.of(), RuntimeOnly.of(byAgentAlone(lingers(-1), 3 * SECOND), List.of(), RULES));
    assertEquals(List.of(), RuntimeOnly.of(byAgentAlone(lingers(0), 3 * SECOND), List.of(), RULES));
    assertEquals(List.of(), RuntimeOnly.of(byAgentAlone(lingers(3), MILLI), List.of(), RULES));
  }

  @Test
  void timesInCloseAreToldByPowersOfTen() {
    Evidence evidence = byAgentAlone(lingers(3), 3 * SECOND);
    assertEquals(List.of(new CloseTime(10 * SECOND, 1)), evidence.recorded().closeTimes());
    assertEquals(List.of(), evidence.recorded().closeWait());
  }

  @Test
  void theLevelOfCloseWaitChangesWhereASocketEntersOrLeavesIt() {
    var lives = List.of(
        Made.life(1, FD, 100, 300, Map.of(TcpState.CLOSE_WAIT, 200L)),
        Made.life(2, FD + 1, 100, 0, Map.of(TcpState.CLOSE_WAIT, 250L)));
    Evidence evidence = Evidence.of(List.of(Made.recording(lives)), List.of());
    // Its process ended at 1000.
    assertEquals(
        List.of(
            new CloseWait(0, 0),
            new CloseWait(100, 1),
            new CloseWait(150, 2),
            new CloseWait(200, 1),
            new CloseWait(900, 0)),
        evidence.recorded().closeWait());
  }

  @Test
  void manyChangesOfTheLevelAreCutToTheHighestOfEachSlice() {
    List<Life> lives = IntStream.range(0, 1000)
        .mapToObj(i ->
            Made.life(i + 1L, FD + i, 100, 1000L + i, Map.of(TcpState.CLOSE_WAIT, 200L + i % 3)))
        .toList();
    List<CloseWait> levels =
        Evidence.of(List.of(Made.recording(lives)), List.of()).recorded().closeWait();
    assertEquals(200, levels.size());
    assertEquals(1000, levels.stream().mapToLong(CloseWait::count).max().orElse(0));
    assertEquals(0, levels.get(0).count());
    assertEquals(0, levels.get(199).count());
  }
}
