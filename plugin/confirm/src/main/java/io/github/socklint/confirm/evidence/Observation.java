// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.evidence;

import io.github.socklint.confirm.flight.SocketEvent;
import io.github.socklint.confirm.flight.Stack;
import io.github.socklint.confirm.recording.Anomaly;
import io.github.socklint.confirm.recording.Ending;
import io.github.socklint.confirm.recording.Life;
import io.github.socklint.confirm.recording.Option;
import io.github.socklint.confirm.recording.Role;
import io.github.socklint.confirm.recording.TcpState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Something that happened to one connection.
 *
 * @param figure in the unit of its kind; 0 where the kind has none
 * @param stack the code that brought it about
 */
record Observation(Kind kind, long figure, Stack stack) {
  /** A healthy program passes through these states too, in a moment. */
  private static final long LONG_NANOS = 1_000_000_000;

  /** As the shim has it, unless told otherwise. */
  private static final long BLOCKED_NANOS = 10_000_000;

  private static final String LINGER = "SO_LINGER";

  /** As the JDK's options have it. */
  private static final String OFF = "-1";

  /** Whether it lasted: a state at the very end of a process may have just begun. */
  boolean isLong() {
    return figure >= LONG_NANOS;
  }

  static List<Observation> of(Connection c) {
    List<Observation> all = new ArrayList<>();
    c.anomalies().forEach(a -> anomaly(a, c, all));
    c.life().ifPresentOrElse(life -> states(life, c, all), () -> blockedByAgent(c, all));
    ending(c, all);
    c.events(SocketEvent.OptionSet.class)
        .filter(e -> !e.error().isEmpty())
        .forEach(e -> all.add(new Observation(Kind.CALL_THREW, 0, c.stackOf(e))));
    c.events(SocketEvent.OptionAsked.class)
        .filter(e -> !e.error().isEmpty())
        .forEach(e -> all.add(new Observation(Kind.CALL_THREW, 0, e.at().stack())));
    Reads.of(c).ifPresent(all::add);
    WriteBuffers.add(c, all);
    return all;
  }

  /** The shim notes it by itself; where only the agent was there, its close has begin and end. */
  private static void blockedByAgent(Connection c, List<Observation> all) {
    boolean lingers = c.lastSet(LINGER)
        .filter(e -> e.error().isEmpty())
        .filter(e -> !e.asked().equals(OFF) && !e.asked().equals("0"))
        .isPresent();
    c.closed()
        .filter(e -> lingers)
        .map(e -> e.at().endNanos() - e.at().startNanos())
        .filter(nanos -> nanos >= BLOCKED_NANOS)
        .ifPresent(
            nanos -> all.add(new Observation(Kind.CLOSE_BLOCKED, nanos, c.stackOfOption(LINGER))));
  }

  private static void anomaly(Anomaly a, Connection c, List<Observation> all) {
    switch (a.kind()) {
      case RESET_SENT -> {
        if (a.code() == Anomaly.LINGER_ZERO) {
          Stack stack = c.stackOfOption(LINGER);
          all.add(new Observation(Kind.RESET_SENT, 0, stack));
          if (a.second() > 0) {
            all.add(new Observation(Kind.BYTES_DISCARDED, a.second(), stack));
          }
        }
      }
      case CLOSE_BLOCKED ->
        all.add(new Observation(Kind.CLOSE_BLOCKED, a.first(), c.stackOfOption(LINGER)));
      case OPTION_REFUSED -> all.add(new Observation(Kind.OPTION_REFUSED, 0, optionStack(a, c)));
      case OPTION_CLAMPED -> {
        // A buffer may be as large as the system allows; only a mark that is cut stalls a reader.
        if (a.option().filter(Option.SO_RCVLOWAT::equals).isPresent()) {
          all.add(new Observation(Kind.OPTION_CLAMPED, 0, optionStack(a, c)));
        }
      }
      case BELOW_LOW_MARK ->
        all.add(new Observation(Kind.UNREAD_BELOW_MARK, a.first(), c.openingStack()));
      case RESET_RECEIVED, UNREAD_AT_CLOSE, UNSENT_AT_CLOSE, LINGER_AT_CLOSE -> {
        // Part of a connection's story, misuse of none of the rules.
      }
    }
  }

  /** The agent's event of the same moment; the opening where a native call set the option. */
  private static Stack optionStack(Anomaly a, Connection c) {
    return c.events(SocketEvent.OptionSet.class)
        .filter(e -> e.at().startNanos() <= a.atNanos() && a.atNanos() <= e.at().endNanos())
        .map(c::stackOf)
        .findFirst()
        .or(() -> nativeStack(a, c))
        .orElseGet(c::openingStack);
  }

  /** The last native call that began before. */
  private static Optional<Stack> nativeStack(Anomaly a, Connection c) {
    return c.events(SocketEvent.NativeOption.class)
        .filter(e -> e.at().startNanos() <= a.atNanos())
        .max(Comparator.comparingLong(e -> e.at().startNanos()))
        .map(e -> c.stackOfOrigin(e.origin()).orElse(e.at().stack()));
  }

  private static void states(Life life, Connection c, List<Observation> all) {
    stayed(Kind.CLOSE_WAIT, TcpState.CLOSE_WAIT, life, c, all);
    stayed(Kind.FIN_WAIT_2, TcpState.FIN_WAIT_2, life, c, all);
    long began = life.times().connectBegan();
    if (began != 0) {
      long settled = life.times().connected();
      long until = settled != 0
          ? settled
          : life.times().closeBegan() != 0 ? life.times().closeBegan() : c.lastNanos();
      if (until - began >= LONG_NANOS) {
        all.add(new Observation(Kind.SYN_SENT, until - began, c.openingStack()));
      }
    }
  }

  private static void stayed(
      Kind kind, TcpState state, Life life, Connection c, List<Observation> all) {
    Long since = life.states().get(state);
    if (since == null) {
      return;
    }
    boolean closed = life.times().closeBegan() != 0;
    long until = closed ? life.times().closeBegan() : c.lastNanos();
    if (!closed || until - since >= LONG_NANOS) {
      all.add(new Observation(kind, Math.max(0, until - since), c.openingStack()));
    }
  }

  /** How it ended where no call of the program ended it. */
  private static void ending(Connection c, List<Observation> all) {
    boolean closed = c.events(SocketEvent.Closed.class).findAny().isPresent();
    boolean openAtExit = c.life()
        .map(l -> l.ending() == Ending.EXIT && l.role() != Role.LISTENING)
        .orElse(false);
    if (c.isClosedByCleaner()) {
      all.add(new Observation(Kind.CLOSED_BY_GC, 0, c.openingStack()));
    } else if (c.becameUnreachable() || !closed && openAtExit) {
      all.add(new Observation(Kind.LEFT_OPEN, 0, c.openingStack()));
    }
  }
}
