// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.evidence;

import io.github.socklint.confirm.flight.SocketEvent.Writability;
import io.github.socklint.confirm.flight.Stack;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** What the counts of a write buffer show. */
final class WriteBuffers {
  /** So many needless changes of one connection are no chance. */
  private static final long FLAPPING = 10;

  private WriteBuffers() {}

  static void add(Connection c, List<Observation> all) {
    List<Writability> counts = c.events(Writability.class).toList();
    most(counts, Writability::needless)
        .filter(most -> most.needless() >= FLAPPING)
        .ifPresent(most -> all.add(new Observation(
            Kind.WRITABILITY_FLAPPED, most.needless(), stack(counts, c, Writability::needless))));
    most(counts, Writability::heedlessBytes)
        .filter(most -> most.heedlessBytes() > 0)
        .ifPresent(most -> all.add(new Observation(
            Kind.PENDING_ABOVE_HIGH,
            most.heedlessBytes(),
            stack(counts, c, Writability::heedlessBytes))));
  }

  /** Counts only grow: the largest is the last. */
  private static Optional<Writability> most(
      List<Writability> counts, ToLongFunction<Writability> count) {
    return counts.stream().max(Comparator.comparingLong(count));
  }

  /** The first event that shows it was told by the code that wrote. */
  private static Stack stack(
      List<Writability> counts, Connection c, ToLongFunction<Writability> count) {
    return counts.stream()
        .filter(w -> count.applyAsLong(w) > 0)
        .map(w -> w.at().stack())
        .filter(stack -> stack.callSite().isPresent())
        .findFirst()
        .orElseGet(c::openingStack);
  }
}
