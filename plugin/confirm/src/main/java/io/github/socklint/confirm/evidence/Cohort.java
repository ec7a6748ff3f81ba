// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.evidence;

import io.github.socklint.confirm.flight.Frame;
import io.github.socklint.confirm.flight.SocketEvent;
import io.github.socklint.confirm.flight.Stack;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Connections that went through the same code and showed the same: for a verdict they differ in
 * figures alone. A program has few such cohorts, however many connections it makes.
 */
final class Cohort {
  private final Likeness likeness;
  private final Map<Seen, Tally> tallies = new LinkedHashMap<>();
  private long connections;

  /**
   * What was seen.
   *
   * @param brief whether it may have just begun
   */
  record Seen(Kind kind, Stack stack, boolean brief) {
    private static Seen of(Observation o) {
      return new Seen(o.kind(), o.stack(), o.kind() == Kind.CLOSE_WAIT && !o.isLong());
    }
  }

  /** What the connections of a cohort have in common. */
  private record Likeness(
      Set<Stack> stacks, Optional<Stack> openedAt, Set<Seen> seen, boolean abandoned) {}

  /** The figures of what was seen: of all, and the one connection whose own is the largest. */
  private record Tally(long figure, long largest, Connection mostTelling) {
    static Tally of(long figure, Connection c) {
      return new Tally(figure, figure, c);
    }

    Tally and(Tally other, Kind kind) {
      Tally larger = other.largest > largest ? other : this;
      return new Tally(
          kind.figure().join(figure, other.figure), larger.largest, larger.mostTelling);
    }
  }

  private Cohort(Likeness likeness) {
    this.likeness = likeness;
  }

  /** Collects connections into their cohorts, which are in the order of their first ones. */
  static final class Collector {
    private final Map<Likeness, Cohort> cohorts = new LinkedHashMap<>();

    void add(Connection c) {
      Set<Stack> stacks = new HashSet<>();
      for (SocketEvent event : c.events()) {
        stacks.add(event.at().stack());
      }
      Optional<Stack> openedAt = c.beginning()
          .filter(SocketEvent.Opened.class::isInstance)
          .map(e -> e.at().stack());
      Map<Seen, Tally> own = new HashMap<>();
      for (Observation o : Observation.of(c)) {
        own.merge(Seen.of(o), Tally.of(o.figure(), c), (a, b) -> a.and(b, o.kind()));
      }
      cohorts
          .computeIfAbsent(
              new Likeness(stacks, openedAt, own.keySet(), c.isAbandoned()), Cohort::new)
          .add(own);
    }

    Collection<Cohort> cohorts() {
      return cohorts.values();
    }
  }

  private void add(Map<Seen, Tally> own) {
    connections++;
    own.forEach((seen, tally) -> tallies.merge(seen, tally, (a, b) -> a.and(b, seen.kind())));
  }

  /** How many there are. */
  long connections() {
    return connections;
  }

  /** Whether nothing in the program could close them any more, and nothing had. */
  boolean isAbandoned() {
    return likeness.abandoned();
  }

  /** What was seen of each of them. */
  Set<Seen> seen() {
    return tallies.keySet();
  }

  /** The sum, or the largest, of the figures of what was seen. */
  long figure(Seen seen) {
    return tallies.get(seen).figure();
  }

  /** The largest figure that one of them has. */
  long largest(Seen seen) {
    return tallies.get(seen).largest();
  }

  /** The one that has it. */
  Connection mostTelling(Seen seen) {
    return tallies.get(seen).mostTelling();
  }

  /** Where they were opened; empty where they were accepted, or the agent did not see it. */
  Optional<Stack> openedAt() {
    return likeness.openedAt();
  }

  /** Every call on their stacks, the JDK's left out. */
  Stream<Frame> frames() {
    return likeness.stacks().stream()
        .map(Stack::frames)
        .flatMap(List::stream)
        .filter(frame -> !frame.ofJdk());
  }

  /** The program's own innermost calls. */
  Stream<Frame> callSites() {
    return likeness.stacks().stream().flatMap(stack -> stack.callSite().stream());
  }
}
