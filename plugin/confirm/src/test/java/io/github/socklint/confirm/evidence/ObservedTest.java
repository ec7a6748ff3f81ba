// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.socklint.confirm.flight.SocketEvent;
import io.github.socklint.confirm.flight.SocketEvent.Closed;
import io.github.socklint.confirm.flight.SocketEvent.ReadBlocked;
import io.github.socklint.confirm.flight.SocketEvent.Writability;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What blocked reads and the counts of write buffers amount to. */
class ObservedTest {
  private static final long SECOND = 1_000_000_000;
  private static final long LAST = 9 * SECOND;

  private static List<Observation> of(SocketEvent... events) {
    return Observation.of(new Connection(1, Optional.empty(), List.of(), List.of(events), LAST));
  }

  private static ReadBlocked read(long from, long to, boolean ended) {
    return new ReadBlocked(Made.at(1, 9, from, to, "read", 5), ended);
  }

  private static Writability counts(long needless, long heedlessBytes) {
    return new Writability(
        Made.at(0, -1, 1, 1, "write", 6), List.of(), 10, 20, 100, needless, heedlessBytes);
  }

  private static List<String> kinds(List<Observation> observations) {
    return observations.stream().map(o -> o.kind().id() + " " + o.figure()).toList();
  }

  @Test
  void aReadThatEndedLastedAsLongAsItDid() {
    assertEquals(
        List.of("read-blocked " + 3 * SECOND),
        kinds(of(read(SECOND, 2 * SECOND, false), read(SECOND, 4 * SECOND, true))));
  }

  @Test
  void aReadThatNobodySawEndLastedToTheEndOfTheProcess() {
    assertEquals(
        List.of("read-blocked " + (LAST - SECOND)), kinds(of(read(SECOND, 2 * SECOND, false))));
  }

  @Test
  void aReadThatACloseEndedLastedAsLongAsItWasTold() {
    Closed closed =
        new Closed(Made.at(1, 9, 3 * SECOND, 3 * SECOND, "close", 8), "program", "close", "");
    assertEquals(
        List.of("read-blocked " + SECOND), kinds(of(read(SECOND, 2 * SECOND, false), closed)));
  }

  @Test
  void aFewNeedlessChangesAreChanceAndTenAreFlapping() {
    assertEquals(List.of(), kinds(of(counts(9, 0))));
    assertEquals(List.of("writability-flapped 12"), kinds(of(counts(10, 0), counts(12, 0))));
  }

  @Test
  void theMostHeedlessBytesCount() {
    assertEquals(List.of("pending-above-high 500"), kinds(of(counts(0, 300), counts(0, 500))));
  }
}
