// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.evidence;

import io.github.socklint.confirm.flight.Flight;
import io.github.socklint.confirm.flight.SocketEvent;
import io.github.socklint.confirm.recording.Life;
import io.github.socklint.confirm.recording.Recording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What was recorded of one process.
 *
 * @param byShim what the native shim recorded
 * @param byAgent what the Java agent recorded
 */
record RecordedProcess(Optional<Recording> byShim, Optional<Flight> byAgent) {

  /**
   * The processes that had the same number, one after another: in containers every run may have it.
   * The first recording is of the first one, and so on.
   */
  static List<RecordedProcess> pairs(List<Recording> recordings, List<Flight> flights) {
    List<Recording> byStart = recordings.stream()
        .sorted(Comparator.comparingLong(r -> r.header().startNanos()))
        .toList();
    List<Flight> flightsByStart = flights.stream()
        .sorted(Comparator.comparingLong(RecordedProcess::start))
        .toList();
    List<RecordedProcess> pairs = new ArrayList<>();
    for (int i = 0; i < Math.max(byStart.size(), flightsByStart.size()); i++) {
      pairs.add(new RecordedProcess(at(byStart, i), at(flightsByStart, i)));
    }
    return pairs;
  }

  private static long start(Flight flight) {
    return flight.events().isEmpty()
        ? Long.MAX_VALUE
        : flight.events().get(0).at().startNanos();
  }

  private static <T> Optional<T> at(List<T> list, int index) {
    return index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
  }

  long pid() {
    return byShim
        .map(r -> (long) r.header().pid())
        .or(() -> byAgent.map(Flight::pid))
        .orElse(0L);
  }

  /** The last moment that is known of it, as {@link System#nanoTime()}; 0 where none is. */
  long lastNanos() {
    long last = byShim.map(r -> r.header().counters().exitNanos()).orElse(0L);
    for (Life life : byShim.map(Recording::lives).orElse(List.of())) {
      last = Math.max(last, Math.max(life.times().opened(), life.times().closeEnded()));
      for (long seen : life.states().values()) {
        last = Math.max(last, seen);
      }
    }
    for (SocketEvent e : byAgent.map(Flight::events).orElse(List.of())) {
      last = Math.max(last, e.at().endNanos());
    }
    return last;
  }
}
