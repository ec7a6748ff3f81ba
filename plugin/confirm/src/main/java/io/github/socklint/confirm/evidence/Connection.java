// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.evidence;

import io.github.socklint.confirm.flight.SocketEvent;
import io.github.socklint.confirm.flight.Stack;
import io.github.socklint.confirm.recording.Anomaly;
import io.github.socklint.confirm.recording.Life;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One socket as both recorders saw it, or one of them. Equal to itself alone. There may be a
 * million: who meets one keeps what it shows, not the connection itself.
 */
final class Connection {
  private final long pid;
  private final Optional<Life> life;
  private final List<Anomaly> anomalies;
  private final List<SocketEvent> events;
  private final long lastNanos;

  /**
   * A connection.
   *
   * @param pid its process
   * @param life what the shim wrote
   * @param anomalies those of that life
   * @param events what the agent wrote, in the order of time
   * @param lastNanos the last moment that is known of its process, as {@link System#nanoTime()}
   */
  Connection(
      long pid,
      Optional<Life> life,
      List<Anomaly> anomalies,
      List<SocketEvent> events,
      long lastNanos) {
    this.pid = pid;
    this.life = life;
    this.anomalies = List.copyOf(anomalies);
    this.events = List.copyOf(events);
    this.lastNanos = lastNanos;
  }

  long pid() {
    return pid;
  }

  Optional<Life> life() {
    return life;
  }

  List<Anomaly> anomalies() {
    return anomalies;
  }

  List<SocketEvent> events() {
    return events;
  }

  long lastNanos() {
    return lastNanos;
  }

  <T extends SocketEvent> Stream<T> events(Class<T> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** Its last setting of an option. */
  Optional<SocketEvent.OptionSet> lastSet(String option) {
    return events(SocketEvent.OptionSet.class)
        .filter(e -> e.option().equals(option))
        .reduce((first, second) -> second);
  }

  /** Whether it is one: else a call that was to set an option, and never came to a socket. */
  boolean isSocket() {
    return life.isPresent() || !events.stream().allMatch(SocketEvent.OptionAsked.class::isInstance);
  }

  /** The stack of its last setting of an option; where it began if that is not known. */
  Stack stackOfOption(String option) {
    return lastSet(option).map(this::stackOf).orElseGet(this::openingStack);
  }

  /** Where it was asked for, if that was not where it was set. */
  Stack stackOf(SocketEvent.OptionSet set) {
    return stackOfOrigin(set.origin()).orElse(set.at().stack());
  }

  /** Where the request of this origin was made. */
  Optional<Stack> stackOfOrigin(String origin) {
    return events(SocketEvent.OptionAsked.class)
        .filter(asked -> !origin.isEmpty() && asked.origin().equals(origin))
        .map(asked -> asked.at().stack())
        .findFirst();
  }

  /** The event that it began with, where the agent saw it begin. */
  Optional<SocketEvent> beginning() {
    return events.stream()
        .filter(e -> e instanceof SocketEvent.Opened || e instanceof SocketEvent.Accepted)
        .findFirst();
  }

  Stack openingStack() {
    return beginning().map(e -> e.at().stack()).orElse(Stack.NONE);
  }

  /** The call that ended it, where the agent saw that. */
  Optional<SocketEvent.Closed> closed() {
    return events(SocketEvent.Closed.class)
        .filter(e -> !e.step().equals("asked"))
        .findFirst();
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
}
