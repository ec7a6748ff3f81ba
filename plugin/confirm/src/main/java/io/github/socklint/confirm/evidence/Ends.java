// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.evidence;

import io.github.socklint.confirm.flight.Endpoint;
import io.github.socklint.confirm.flight.SocketEvent;
import io.github.socklint.confirm.recording.Life;
import io.github.socklint.confirm.recording.Role;
import io.github.socklint.model.evidence.End;
import io.github.socklint.model.evidence.Moment;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A connection as one end of a told life; moments are as {@link System#nanoTime()} yet. */
final class Ends {
  private Ends() {}

  static End of(Connection c) {
    List<Moment> moments = new ArrayList<>();
    c.life()
        .ifPresentOrElse(
            life -> LifeMoments.add(life, c, moments), () -> AgentMoments.add(c, moments));
    moments.sort(Comparator.comparingLong(Moment::atNanos).thenComparing(Moment::what));
    return new End(role(c), local(c), peer(c), c.pid(), c.life().map(Ends::traffic), moments);
  }

  private static End.Traffic traffic(Life life) {
    return new End.Traffic(
        life.traffic().bytesIn(),
        life.traffic().bytesOut(),
        life.atClose().map(a -> a.unreadBytes()).orElse(0L),
        life.atClose().map(a -> a.unsentBytes()).orElse(0L));
  }

  private static String role(Connection c) {
    return c.life()
        .map(life -> life.role().name())
        .orElseGet(() -> roleByAgent(c).name())
        .toLowerCase(Locale.ROOT);
  }

  private static Role roleByAgent(Connection c) {
    if (c.events(SocketEvent.Accepted.class).findAny().isPresent()) {
      return Role.ACCEPTED;
    }
    Optional<SocketEvent.Connected> last =
        c.events(SocketEvent.Connected.class).reduce((first, second) -> second);
    if (last.isPresent()) {
      return last.get().outcome().equals("connected") ? Role.CONNECTED : Role.CONNECTING;
    }
    return switch (c.events().get(0).at().kind()) {
      case "server" -> Role.LISTENING;
      case "datagram" -> Role.DATAGRAM;
      default -> Role.OPENED;
    };
  }

  /** Its own address, as {@code 127.0.0.1:8080}; empty where it is not known. */
  static String local(Connection c) {
    return c.life()
        .flatMap(Life::local)
        .map(Ends::text)
        .orElseGet(() -> last(c, e -> e.at().local()));
  }

  /** The other end's address, in the same form. */
  static String peer(Connection c) {
    return c.life()
        .flatMap(Life::peer)
        .map(Ends::text)
        .orElseGet(() -> last(c, e -> e.at().peer()));
  }

  private static String last(Connection c, Function<SocketEvent, Endpoint> which) {
    return c.events().stream()
        .map(which)
        .filter(end -> end.port() != 0)
        .reduce((first, second) -> second)
        .map(Endpoint::toString)
        .orElse("");
  }

  private static String text(InetSocketAddress address) {
    return new Endpoint(address.getAddress().getHostAddress(), address.getPort()).toString();
  }

  /** When it began, as {@link System#nanoTime()}. */
  static long began(Connection c) {
    return c.life()
        .map(life -> life.times().opened())
        .orElseGet(() -> c.events().get(0).at().startNanos());
  }

  /** When it ended, or was last heard of. */
  static long ended(Connection c) {
    long ended = c.life()
        .map(life -> life.times().closeEnded())
        .orElseGet(() -> c.closed().map(e -> e.at().endNanos()).orElse(0L));
    return ended == 0 ? c.lastNanos() : ended;
  }
}
