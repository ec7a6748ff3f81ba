// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.evidence;

import io.github.socklint.confirm.flight.Flight;
import io.github.socklint.confirm.flight.SocketEvent;
import io.github.socklint.confirm.recording.Anomaly;
import io.github.socklint.confirm.recording.Ending;
import io.github.socklint.confirm.recording.Life;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Joins what two recorders wrote of one process, by descriptor and time: an event of the agent is
 * of the life that has the number at that moment.
 */
final class Joining {
  /** The lives of each number in the order of time: they follow one another. */
  private final Map<Integer, List<Life>> byDescriptor = new HashMap<>();

  private final Map<Long, List<Anomaly>> anomalies = new HashMap<>();
  private final Set<Long> joined = new HashSet<>();
  private final long pid;
  private final long lastNanos;

  private Joining(RecordedProcess process) {
    this.pid = process.pid();
    this.lastNanos = process.lastNanos();
    process.byShim().ifPresent(r -> {
      for (Life life : r.lives()) {
        byDescriptor.computeIfAbsent(life.descriptor(), d -> new ArrayList<>()).add(life);
      }
      for (Anomaly a : r.anomalies()) {
        anomalies.computeIfAbsent(a.life(), l -> new ArrayList<>(1)).add(a);
      }
    });
    byDescriptor
        .values()
        .forEach(
            lives -> lives.sort(Comparator.comparingLong(life -> life.times().opened())));
  }

  /** Hands on every connection of a process, one by one. */
  static void join(RecordedProcess process, Consumer<Connection> to) {
    new Joining(process).connections(process.byAgent(), to);
  }

  private void connections(Optional<Flight> flight, Consumer<Connection> to) {
    Map<Long, List<SocketEvent>> groups = new LinkedHashMap<>();
    for (SocketEvent event : flight.map(Flight::events).orElse(List.of())) {
      groups.computeIfAbsent(event.at().life(), l -> new ArrayList<>(4)).add(event);
    }
    List<SocketEvent> placeless = Optional.ofNullable(groups.remove(0L)).orElse(List.of());
    List<Socket> sockets = new ArrayList<>();
    for (List<SocketEvent> group : groups.values()) {
      Optional<Life> life = lifeOf(group);
      life.ifPresent(l -> joined.add(l.id()));
      sockets.add(new Socket(life, group));
    }
    for (List<Life> lives : byDescriptor.values()) {
      for (Life life : lives) {
        if (!joined.contains(life.id())) {
          sockets.add(new Socket(Optional.of(life), new ArrayList<>(0)));
        }
      }
    }
    Placing.place(placeless, sockets);
    sockets.forEach(socket -> to.accept(connection(socket.life(), socket.events())));
  }

  /** What will be a connection; events may still be added. */
  record Socket(Optional<Life> life, List<SocketEvent> events) {}

  private Connection connection(Optional<Life> life, List<SocketEvent> events) {
    List<Anomaly> own = life.map(l -> anomalies.getOrDefault(l.id(), List.of())).orElse(List.of());
    return new Connection(pid, life, own, events, lastNanos);
  }

  /** The agent tells of a beginning after the call, when nobody else can have the number. */
  private Optional<Life> lifeOf(List<SocketEvent> group) {
    long told = group.get(0).at().endNanos();
    List<Life> lives = byDescriptor.getOrDefault(group.get(0).at().descriptor(), List.of());
    return lastOpenedUpTo(told, lives)
        .filter(life -> told <= end(life))
        .filter(life -> !joined.contains(life.id()));
  }

  private static Optional<Life> lastOpenedUpTo(long nanos, List<Life> lives) {
    int from = 0;
    int to = lives.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (lives.get(middle).times().opened() <= nanos) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from == 0 ? Optional.empty() : Optional.of(lives.get(from - 1));
  }

  private static long end(Life life) {
    if (life.times().closeEnded() != 0) {
      return life.times().closeEnded();
    }
    return life.ending() == Ending.UNSEEN ? life.times().closeBegan() : Long.MAX_VALUE;
  }
}
