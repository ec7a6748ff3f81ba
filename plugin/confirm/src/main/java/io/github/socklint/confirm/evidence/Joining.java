// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.evidence;

import io.github.socklint.confirm.flight.Flight;
import io.github.socklint.confirm.flight.SocketEvent;
import io.github.socklint.confirm.recording.Anomaly;
import io.github.socklint.confirm.recording.Life;
import io.github.socklint.confirm.recording.Recording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Joins what two recorders wrote of one process, by descriptor and time: an event of the agent is
 * of the life that has the number at that moment.
 */
final class Joining {
  private final Map<Integer, List<Life>> byDescriptor = new HashMap<>();
  private final Map<Long, List<Anomaly>> anomalies = new HashMap<>();
  private final Set<Long> joined = new HashSet<>();
  private final long lastNanos;

  private Joining(Optional<Recording> recording, Optional<Flight> flight) {
    recording.ifPresent(r -> {
      r.lives()
          .forEach(life -> byDescriptor
              .computeIfAbsent(life.descriptor(), d -> new ArrayList<>())
              .add(life));
      r.anomalies()
          .forEach(
              a -> anomalies.computeIfAbsent(a.life(), l -> new ArrayList<>()).add(a));
    });
    this.lastNanos = last(recording, flight);
  }

  static List<Connection> join(Optional<Recording> recording, Optional<Flight> flight) {
    return new Joining(recording, flight).connections(flight);
  }

  private List<Connection> connections(Optional<Flight> flight) {
    List<Connection> all = new ArrayList<>();
    Map<Long, List<SocketEvent>> groups = new LinkedHashMap<>();
    flight.ifPresent(f -> f.events()
        .forEach(
            e -> groups.computeIfAbsent(e.at().life(), l -> new ArrayList<>()).add(e)));
    for (List<SocketEvent> group : groups.values()) {
      Optional<Life> life = lifeOf(group);
      life.ifPresent(l -> joined.add(l.id()));
      all.add(connection(life, group));
    }
    for (List<Life> lives : byDescriptor.values()) {
      for (Life life : lives) {
        if (!joined.contains(life.id())) {
          all.add(connection(Optional.of(life), List.of()));
        }
      }
    }
    return all;
  }

  private Connection connection(Optional<Life> life, List<SocketEvent> events) {
    List<Anomaly> own = life.map(l -> anomalies.getOrDefault(l.id(), List.of())).orElse(List.of());
    return new Connection(life, own, events, lastNanos);
  }

  /** The agent tells of a beginning after the call, when nobody else can have the number. */
  private Optional<Life> lifeOf(List<SocketEvent> group) {
    SocketEvent first = group.get(0);
    return byDescriptor.getOrDefault(first.at().descriptor(), List.of()).stream()
        .filter(life -> life.times().opened() <= first.at().endNanos())
        .filter(life -> first.at().endNanos() <= end(life))
        .filter(life -> !joined.contains(life.id()))
        .findFirst();
  }

  private static long end(Life life) {
    return life.times().closeEnded() == 0 ? Long.MAX_VALUE : life.times().closeEnded();
  }

  private static long last(Optional<Recording> recording, Optional<Flight> flight) {
    long last = recording.map(r -> r.header().counters().exitNanos()).orElse(0L);
    for (Life life : recording.map(Recording::lives).orElse(List.of())) {
      last = Math.max(last, Math.max(life.times().opened(), life.times().closeEnded()));
      for (long seen : life.states().values()) {
        last = Math.max(last, seen);
      }
    }
    for (SocketEvent e : flight.map(Flight::events).orElse(List.of())) {
      last = Math.max(last, e.at().endNanos());
    }
    return last;
  }
}
