// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.ladder;

import io.github.socklint.model.evidence.ConnectionLife;
import io.github.socklint.model.evidence.End;
import io.github.socklint.model.evidence.Moment;
import io.github.socklint.report.ladder.Rung.Called;
import io.github.socklint.report.ladder.Rung.Event;
import io.github.socklint.report.ladder.Rung.Passed;
import io.github.socklint.report.ladder.Rung.Seen;
import io.github.socklint.report.ladder.Rung.Sent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Goes through the moments of a life once, and says which packets they tell of. */
final class Climb {
  /** Shorter pauses say nothing. */
  private static final long PAUSE_NANOS = 100_000_000;

  private final ConnectionLife life;
  private final List<Rung> rungs = new ArrayList<>();
  private final Map<Side, TcpMachine> machines = new EnumMap<>(Side.class);
  private final Map<Side, Set<String>> recorded = new EnumMap<>(Side.class);
  private final Set<Side> ended = EnumSet.noneOf(Side.class);
  private boolean began;
  private boolean told;
  private boolean reset;
  private long now;
  private long lastTold;

  Climb(ConnectionLife life) {
    this.life = life;
    for (Side side : Side.values()) {
      machines.put(side, new TcpMachine());
      recorded.put(side, new HashSet<>());
    }
    states(life.here(), Side.HERE);
    life.there().ifPresent(there -> states(there, Side.THERE));
  }

  private void states(End end, Side side) {
    end.moments().stream()
        .filter(moment -> moment.what() == Moment.What.STATE)
        .forEach(moment -> recorded.get(side).add(moment.detail()));
  }

  List<Rung> rungs() {
    return rungs;
  }

  void take(Happening happening) {
    Moment moment = happening.moment();
    now = Math.max(now, moment.atNanos());
    Side side = happening.side();
    switch (moment.what()) {
      case OPENED -> called(side, "opened");
      case CONNECT_BEGAN -> {
        called(side, "connect");
        shake(side, false);
      }
      case CONNECTED -> shake(side, true);
      case ACCEPTED -> {
        shake(side.other(), true);
        called(side, "accept");
      }
      case STATE -> state(side, moment.detail());
      case OPTION_SET -> called(side, moment.detail());
      case FIRST_EOF -> {
        end(side.other());
        called(side, "read: end of stream");
      }
      case SHUTDOWN_READ -> called(side, "shutdown of reading");
      case SHUTDOWN_WRITE -> {
        called(side, "shutdown of writing");
        end(side);
      }
      case RESET_RECEIVED -> reset(side.other());
      case RESET_SENT -> reset(side);
      case CLOSE_BEGAN -> close(side);
      case CLOSE_ENDED -> called(side, "close returns");
      case LAST_SEEN -> called(side, "last seen, still open");
    }
  }

  /** The handshake as far as it is known to have gone. */
  private void shake(Side client, boolean whole) {
    if (!began) {
      began = true;
      sent(client, Packet.SYN, 0);
    }
    if (whole && !told) {
      told = true;
      sent(client.other(), Packet.SYN_ACK, 0);
      sent(client, Packet.ACK, 0);
      data();
    }
  }

  /** The bytes of both directions; when they went is not recorded. */
  private void data() {
    Optional<End.Traffic> here = life.here().traffic();
    Optional<End.Traffic> there = life.there().flatMap(End::traffic);
    bytes(Side.HERE, here.map(End.Traffic::out).or(() -> there.map(End.Traffic::in)));
    bytes(Side.THERE, here.map(End.Traffic::in).or(() -> there.map(End.Traffic::out)));
  }

  private void bytes(Side from, Optional<Long> number) {
    number
        .filter(n -> n > 0)
        .ifPresent(n -> add(OptionalLong.empty(), new Sent(from, Packet.DATA, n)));
  }

  private void state(Side side, String state) {
    switch (state) {
      case TcpMachine.SYN_SENT -> shake(side, false);
      case TcpMachine.ESTABLISHED -> {
        if (!told) {
          shake(isClient(side) ? side : side.other(), true);
        }
      }
      case TcpMachine.CLOSE_WAIT -> end(side.other());
      case TcpMachine.FIN_WAIT_1, TcpMachine.FIN_WAIT_2 -> end(side);
      default -> {
        // What led there is among the calls.
      }
    }
  }

  private boolean isClient(Side side) {
    boolean hereIsClient = life.here().role().startsWith("connect");
    return hereIsClient == (side == Side.HERE);
  }

  private void close(Side side) {
    called(side, "close");
    boolean resets = end(life, side).stream()
        .flatMap(end -> end.moments().stream())
        .anyMatch(moment -> moment.what() == Moment.What.RESET_SENT);
    if (!resets) {
      end(side);
    }
  }

  private static Optional<End> end(ConnectionLife life, Side side) {
    return side == Side.HERE ? Optional.of(life.here()) : life.there();
  }

  /** FIN and its acknowledgement, once in each direction. */
  private void end(Side from) {
    if (told && !reset && ended.add(from)) {
      sent(from, Packet.FIN, 0);
      sent(from.other(), Packet.ACK, 0);
    }
  }

  private void reset(Side from) {
    if (began && !reset) {
      reset = true;
      sent(from, Packet.RST, 0);
    }
  }

  private void sent(Side from, Packet packet, long bytes) {
    pause();
    machines.get(from).sends(packet);
    machines.get(from.other()).receives(packet);
    add(OptionalLong.of(now), new Sent(from, packet, bytes));
  }

  private void called(Side side, String text) {
    pause();
    add(OptionalLong.of(now), new Called(side, text));
  }

  /** Tells of the time since the last line of the diagram, where it is long. */
  private void pause() {
    if (now - lastTold >= PAUSE_NANOS && !rungs.isEmpty()) {
      add(OptionalLong.empty(), new Passed(now - lastTold));
    }
    lastTold = now;
  }

  private void add(OptionalLong at, Event event) {
    rungs.add(new Rung(at, event, seen(Side.HERE), seen(Side.THERE)));
  }

  private Seen seen(Side side) {
    String state = machines.get(side).state();
    return new Seen(state, !recorded.get(side).contains(state));
  }
}
