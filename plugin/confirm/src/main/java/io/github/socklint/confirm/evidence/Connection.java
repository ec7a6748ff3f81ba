// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.evidence;

import io.github.socklint.confirm.flight.Frame;
import io.github.socklint.confirm.flight.SocketEvent;
import io.github.socklint.confirm.flight.Stack;
import io.github.socklint.confirm.recording.Anomaly;
import io.github.socklint.confirm.recording.Life;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One socket as both recorders saw it, or one of them. Equal to itself alone. */
final class Connection {
  private final Optional<Life> life;
  private final List<Anomaly> anomalies;
  private final List<SocketEvent> events;
  private final long lastNanos;
  private final List<Observation> observations;

  /**
   * A connection.
   *
   * @param life what the shim wrote
   * @param anomalies those of that life
   * @param events what the agent wrote, in the order of time
   * @param lastNanos the last moment that is known of its process, as {@link System#nanoTime()}
   */
  Connection(
      Optional<Life> life, List<Anomaly> anomalies, List<SocketEvent> events, long lastNanos) {
    this.life = life;
    this.anomalies = List.copyOf(anomalies);
    this.events = List.copyOf(events);
    this.lastNanos = lastNanos;
    this.observations = List.copyOf(Observation.of(this));
  }

  /** What happened to it; many findings may ask. */
  List<Observation> observations() {
    return observations;
  }

  Optional<Life> life() {
    return life;
  }

  List<Anomaly> anomalies() {
    return anomalies;
  }

  long lastNanos() {
    return lastNanos;
  }

  <T extends SocketEvent> Stream<T> events(Class<T> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The event that it began with, where the agent saw it begin. */
  Optional<SocketEvent> beginning() {
    return events.stream()
        .filter(e -> e instanceof SocketEvent.Opened || e instanceof SocketEvent.Accepted)
        .findFirst();
  }

  /** The stack of its last setting of an option; where it began if that is not known. */
  Stack stackOfOption(String option) {
    return events(SocketEvent.OptionSet.class)
        .filter(e -> e.option().equals(option))
        .map(e -> e.at().stack())
        .reduce((first, second) -> second)
        .orElseGet(this::openingStack);
  }

  Stack openingStack() {
    return beginning().map(e -> e.at().stack()).orElse(Stack.NONE);
  }

  /** Whether nothing in the program could close it any more, and nothing had. */
  boolean isAbandoned() {
    return isClosedByCleaner() || becameUnreachable();
  }

  boolean isClosedByCleaner() {
    return events(SocketEvent.Closed.class).anyMatch(e -> e.by().equals("cleaner"));
  }

  boolean becameUnreachable() {
    return events(SocketEvent.Unreachable.class).findAny().isPresent();
  }

  /** Every call on a stack of its events, the JDK's left out. */
  Stream<Frame> frames() {
    return events.stream().flatMap(e -> e.at().stack().frames().stream()).filter(f -> !f.ofJdk());
  }

  /** The program's own innermost calls. */
  Stream<Frame> callSites() {
    return events.stream().flatMap(e -> e.at().stack().callSite().stream());
  }
}
