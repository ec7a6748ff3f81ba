// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.evidence;

import io.github.socklint.confirm.evidence.Joining.Socket;
import io.github.socklint.confirm.flight.Endpoint;
import io.github.socklint.confirm.flight.Occasion;
import io.github.socklint.confirm.flight.SocketEvent;
import io.github.socklint.confirm.flight.SocketEvent.Made;
import io.github.socklint.confirm.flight.SocketEvent.NativeOption;
import io.github.socklint.confirm.flight.SocketEvent.Opened;
import io.github.socklint.confirm.flight.SocketEvent.OptionAsked;
import io.github.socklint.confirm.flight.SocketEvent.OptionSet;
import io.github.socklint.confirm.flight.SocketEvent.Writability;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Gives events that do not tell a life to the sockets that they are about: by descriptor or by
 * addresses, of the socket that was opened last before; requests by their origin, to each socket
 * that an option was set on for them.
 */
final class Placing {
  private final List<Socket> sockets;
  private final Map<String, List<OptionAsked>> asked = new HashMap<>();

  private Placing(List<Socket> sockets) {
    this.sockets = sockets;
  }

  /** Adds events to sockets, and sockets for events that are of no known one. */
  static void place(List<SocketEvent> placeless, List<Socket> sockets) {
    if (!placeless.isEmpty()) {
      Placing placing = new Placing(sockets);
      placing.makings(of(Made.class, placeless));
      placing.natives(of(NativeOption.class, placeless));
      placing.channels(of(Writability.class, placeless));
      placing.requests(of(OptionAsked.class, placeless));
    }
  }

  private static <T> List<T> of(Class<T> kind, List<SocketEvent> events) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The last making before: an identity may be used again when its socket is gone. */
  private void makings(List<Made> makings) {
    Map<String, List<Made>> byOrigin = new HashMap<>();
    makings.forEach(
        m -> byOrigin.computeIfAbsent(m.origin(), o -> new ArrayList<>()).add(m));
    for (Socket socket : sockets) {
      if (!socket.events().isEmpty() && socket.events().get(0) instanceof Opened opened) {
        byOrigin.getOrDefault(opened.origin(), List.of()).stream()
            .filter(made -> made.at().startNanos() <= opened.at().startNanos())
            .max(Comparator.comparingLong(made -> made.at().startNanos()))
            .ifPresent(socket.events()::add);
      }
    }
  }

  private void natives(List<NativeOption> options) {
    Map<Integer, List<Socket>> byDescriptor = new HashMap<>();
    if (!options.isEmpty()) {
      sockets.forEach(s ->
          byDescriptor.computeIfAbsent(descriptor(s), d -> new ArrayList<>()).add(s));
    }
    for (NativeOption option : options) {
      latest(byDescriptor.get(option.at().descriptor()), option.at())
          .ifPresent(socket -> socket.events().add(option));
    }
  }

  private void channels(List<Writability> counts) {
    Map<Ends, List<Socket>> byEnds = new HashMap<>();
    if (!counts.isEmpty()) {
      sockets.forEach(s -> ends(s)
          .ifPresent(e -> byEnds.computeIfAbsent(e, x -> new ArrayList<>()).add(s)));
    }
    for (Writability count : counts) {
      Ends ends = new Ends(count.at().local(), count.at().peer());
      Optional<Socket> known = latest(byEnds.get(ends), count.at());
      if (known.isPresent()) {
        known.get().events().add(count);
      } else {
        Socket alone = new Socket(Optional.empty(), new ArrayList<>(List.of(count)));
        byEnds.computeIfAbsent(ends, e -> new ArrayList<>()).add(alone);
        sockets.add(alone);
      }
    }
  }

  private void requests(List<OptionAsked> requests) {
    for (OptionAsked request : requests) {
      if (isDefault(request)) {
        continue;
      }
      List<OptionAsked> same = asked.computeIfAbsent(request.origin(), o -> new ArrayList<>());
      // A request that is made again and again from one place is told once for each socket.
      if (same.stream().noneMatch(s -> s.at().stack().equals(request.at().stack()))) {
        same.add(request);
      }
    }
    for (Socket socket : sockets) {
      Set<String> origins = new LinkedHashSet<>();
      socket.events().forEach(e -> origins(e).forEach(origins::add));
      origins.forEach(origin -> asked.getOrDefault(origin, List.of()).stream()
          .filter(request -> request.error().isEmpty())
          .forEach(socket.events()::add));
    }
    requests.stream().filter(r -> !r.error().isEmpty()).forEach(this::refused);
  }

  /** Netty's own marks are made by whoever is first to touch the class, and asked for by nobody. */
  private static boolean isDefault(OptionAsked request) {
    return request.at().stack().frames().stream()
        .anyMatch(f -> f.method().equals("<clinit>")
            && f.className().endsWith("io.netty.channel.WriteBufferWaterMark"));
  }

  /** Of no socket: with those who asked. */
  private void refused(OptionAsked refusal) {
    List<SocketEvent> events = new ArrayList<>(List.of(refusal));
    if (!refusal.origin().isEmpty()) {
      asked.get(refusal.origin()).stream()
          .filter(request -> request.error().isEmpty())
          .forEach(events::add);
    }
    sockets.add(new Socket(Optional.empty(), events));
  }

  private static Stream<String> origins(SocketEvent event) {
    if (event instanceof OptionSet set) {
      return Stream.of(set.origin()).filter(o -> !o.isEmpty());
    }
    if (event instanceof NativeOption option) {
      return Stream.of(option.origin()).filter(o -> !o.isEmpty());
    }
    return event instanceof Writability w ? w.origins().stream() : Stream.empty();
  }

  private static Optional<Socket> latest(List<Socket> candidates, Occasion at) {
    Socket latest = null;
    for (Socket socket : candidates == null ? List.<Socket>of() : candidates) {
      boolean before = opened(socket) <= at.endNanos();
      if (before && (latest == null || opened(latest) <= opened(socket))) {
        latest = socket;
      }
    }
    return Optional.ofNullable(latest);
  }

  private static long opened(Socket socket) {
    return socket
        .life()
        .map(life -> life.times().opened())
        .orElseGet(() -> socket.events().get(0).at().startNanos());
  }

  private static int descriptor(Socket socket) {
    return socket
        .life()
        .map(life -> life.descriptor())
        .orElseGet(() -> socket.events().get(0).at().descriptor());
  }

  /** As the agent tells them, else as the shim does. */
  private static Optional<Ends> ends(Socket socket) {
    for (SocketEvent event : socket.events()) {
      if (event.at().local().port() != 0 && event.at().peer().port() != 0) {
        return Optional.of(new Ends(event.at().local(), event.at().peer()));
      }
    }
    return socket
        .life()
        .flatMap(life -> life.local()
            .flatMap(local -> life.peer().map(peer -> new Ends(endpoint(local), endpoint(peer)))));
  }

  private static Endpoint endpoint(InetSocketAddress address) {
    return new Endpoint(address.getAddress().getHostAddress(), address.getPort());
  }

  private record Ends(Endpoint local, Endpoint peer) {}
}
