// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.evidence;

import io.github.socklint.model.evidence.ConnectionLife;
import io.github.socklint.model.evidence.End;
import io.github.socklint.model.evidence.Moment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The other ends of chosen connections: sockets of any recorded process that have the same two
 * addresses the other way round, and of these the one nearest in time. Times can be compared, for
 * all are of the one monotonic clock of one machine.
 */
final class Counterparts {
  private final Map<String, List<Connection>> wanted = new HashMap<>();
  private final Map<Connection, Found> found = new HashMap<>();

  /**
   * An other end.
   *
   * @param gapNanos between the two lives; 0 where they overlap, as they do unless a server accepts
   *     a connection that the client has closed already
   */
  private record Found(End end, long gapNanos) {}

  Counterparts(Collection<Connection> chosen) {
    for (Connection c : chosen) {
      String peer = Ends.peer(c);
      String local = Ends.local(c);
      if (!peer.isEmpty() && !local.isEmpty() && !peer.equals(local)) {
        wanted.computeIfAbsent(peer + " " + local, key -> new ArrayList<>()).add(c);
      }
    }
  }

  boolean isEmpty() {
    return wanted.isEmpty();
  }

  /** Looks whether a connection is one of them. */
  void look(Connection c) {
    for (Connection of : wanted.getOrDefault(Ends.local(c) + " " + Ends.peer(c), List.of())) {
      long gap =
          Math.max(0, Math.max(Ends.began(c) - Ends.ended(of), Ends.began(of) - Ends.ended(c)));
      Found before = found.get(of);
      if (before == null || gap < before.gapNanos()) {
        found.put(of, new Found(Ends.of(c), gap));
      }
    }
  }

  /** The life of a connection, with the other end where that was found. */
  ConnectionLife lifeOf(Connection c) {
    End here = Ends.of(c);
    Optional<End> there = Optional.ofNullable(found.get(c)).map(Found::end);
    long first = Stream.concat(Stream.of(here), there.stream())
        .flatMap(end -> end.moments().stream())
        .mapToLong(Moment::atNanos)
        .min()
        .orElse(0);
    return new ConnectionLife(since(first, here), there.map(end -> since(first, end)));
  }

  private static End since(long first, End end) {
    return new End(
        end.role(),
        end.local(),
        end.peer(),
        end.pid(),
        end.traffic(),
        end.moments().stream()
            .map(m -> new Moment(m.atNanos() - first, m.what(), m.detail()))
            .toList());
  }
}
