// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.evidence;

import io.github.socklint.confirm.flight.SocketEvent.Closed;
import io.github.socklint.confirm.flight.SocketEvent.ReadBlocked;
import io.github.socklint.confirm.flight.Stack;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The longest blocking read of a connection, of those that no timeout bounds. */
final class Reads {
  private Reads() {}

  static Optional<Observation> of(Connection c) {
    List<ReadBlocked> reads = c.events(ReadBlocked.class).toList();
    return reads.stream()
        .max(Comparator.comparingLong(read -> nanos(read, c)))
        .map(longest ->
            new Observation(Kind.READ_BLOCKED, nanos(longest, c), stack(longest, reads)));
  }

  /** What nobody saw end lasted to the end, unless a close ended it. */
  private static long nanos(ReadBlocked read, Connection c) {
    long start = read.at().startNanos();
    boolean endSeen = read.ended()
        || c.events(Closed.class).findAny().isPresent()
        || c.events(ReadBlocked.class)
            .anyMatch(
                r -> r.at().startNanos() > start || r.at().startNanos() == start && r.ended());
    return (endSeen ? read.at().endNanos() : c.lastNanos()) - start;
  }

  /** Of several events about one read, only some tell where it waits. */
  private static Stack stack(ReadBlocked read, List<ReadBlocked> reads) {
    return reads.stream()
        .filter(r -> r.at().startNanos() == read.at().startNanos())
        .map(r -> r.at().stack())
        .filter(stack -> stack.callSite().isPresent())
        .findFirst()
        .orElse(read.at().stack());
  }
}
