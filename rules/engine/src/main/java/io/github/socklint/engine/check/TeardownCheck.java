// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.check;

import io.github.socklint.engine.domain.Life;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.Obj.Mark;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.State.PathMark;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.flow.Block;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.interp.Names;
import io.github.socklint.engine.interp.Observer;
import io.github.socklint.model.api.ResourceKind;
import io.github.socklint.model.api.SocketOption;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Level;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * key-cancelled-not-closed, close-under-lock, linger-on-event-loop, and the two missing timeouts.
 */
public final class TeardownCheck extends Check {
  private static final List<String> LETTING_GO =
      List.of("cancel", "register", "remove", "detach", "rebuild", "suspend", "abort");

  private final Map<Integer, Integer> cancelledAt = new HashMap<>();
  private final Map<Integer, Integer> lingerAt = new HashMap<>();
  private final Set<Obj.Birth> readWithoutTimeout = new HashSet<>();
  private boolean eventLoop;
  private boolean closes;

  /** A check with these tools. */
  public TeardownCheck(Tools tools) {
    super(tools);
  }

  @Override
  public void begins(FlowGraph graph) {
    super.begins(graph);
    eventLoop = EventLoops.waits(graph, tools.types())
        || EventLoops.isLoopHandler(graph.method().owner(), tools.types());
    closes = saysClose(graph);
  }

  /** Whether the method closes something, or is there to let a channel go that others close. */
  private static boolean saysClose(FlowGraph graph) {
    String name = graph.method().name().toLowerCase(Locale.ROOT);
    if (Names.saysClose(name) || LETTING_GO.stream().anyMatch(name::contains)) {
      return true;
    }
    for (Block block : graph.blocks()) {
      for (Op op : block.ops()) {
        if (op instanceof Op.Call call && Names.saysClose(call.method().name())) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public void cancelling(Obj key, State s, int line) {
    // A channel that says it is not connected has no end to wait for: most often it is closed.
    if (!key.is(Mark.TOLD_UNCONNECTED)) {
      cancelledAt.put(Observer.place(key), line);
    }
  }

  /**
   * Whether the key is this method's to see to: it came off the selector here, or its channel
   * failed here.
   */
  private static boolean isEvident(Obj key, State s) {
    return key.source() == Obj.Source.BORROWED
        || key.source() == Obj.Source.MADE
        || key.is(Mark.END_TOLD)
        || key.is(Mark.END_MAYBE)
        || s.is(PathMark.CAUGHT);
  }

  @Override
  public void lost(Obj o, State s, Ending how, int line) {
    if (o.is(Mark.KEY_CANCELLED)
        && !o.is(Mark.ACTED)
        && o.life() != Life.CLOSED
        && !s.is(PathMark.IMPROBABLE)
        && how != Ending.THROW
        // A method that returns something tells its caller.
        && (how == Ending.DROPPED || method().descriptor().endsWith(")V"))
        && !closes
        && isEvident(o, s)
        && cancelledAt.containsKey(Observer.place(o))) {
      int at = cancelledAt.get(Observer.place(o));
      report(
          "key-cancelled-not-closed",
          tempered(Level.ERROR, s),
          confidence(s),
          at,
          "key",
          "The key is cancelled and its channel stays open, with no selector to tell of its end.",
          List.of(
              step(at, Step.Kind.HANDED_OVER, "the key is cancelled"),
              step(line, Step.Kind.LEAVES, "goes on without closing the channel")));
    }
  }

  @Override
  public void closing(Obj o, State s, int line) {
    Value linger = o.option(SocketOption.LINGER);
    // Linger waits for a connection's data: a socket that was never connected closes at once.
    boolean connected = o.life() == Life.CONNECTED || o.life() == Life.ASSUMED;
    if (linger == null || linger.lowest() < 1 || !connected) {
      return;
    }
    if (s.locks() > 0 || tools.types().isSynchronized(method())) {
      report(
          "close-under-lock",
          Level.WARNING,
          confidence(s),
          line,
          "close",
          "This close lingers, up to "
              + seconds(linger)
              + ", while a lock is held: everybody who needs the lock waits as well.",
          steps(o, line, Step.Kind.CLOSED, "closed with a lock held"));
    }
    if (eventLoop) {
      onLoop(
          o,
          s,
          lingerAt.getOrDefault(o.id(), line),
          "closed on the thread that waits for readiness");
    }
  }

  private static String seconds(Value linger) {
    return linger.number().isPresent() ? linger.number().getAsLong() + " s" : "its configured time";
  }

  private void onLoop(Obj o, State s, int line, String how) {
    report(
        "linger-on-event-loop",
        tempered(Level.ERROR, s),
        confidence(s),
        line,
        "linger",
        "A lingering close blocks, non-blocking channels included: the event loop stands still.",
        steps(o, line, Step.Kind.CONFIGURED, how));
  }

  @Override
  public void option(OptionSet set, State s) {
    Obj target = set.target();
    if (set.option() == SocketOption.LINGER) {
      Value value = set.value().orElse(Value.Sym.ANYTHING);
      boolean on = set.on().isEmpty() || set.on().get().isNonZero();
      if (!on || value.lowest() < 1) {
        return;
      }
      if (target != null) {
        lingerAt.put(target.id(), set.line());
      }
      if (EventLoops.isLoopLibrary(set.method().owner())) {
        report(
            "linger-on-event-loop",
            Level.WARNING,
            confidence(s),
            set.line(),
            "linger",
            "This library closes its channels on threads that serve many: each lingering close holds"
                + " the others up.",
            steps(target, set.line(), Step.Kind.CONFIGURED, "linger for an event loop's channels"));
      } else if (target != null && isNonBlocking(target)) {
        onLoop(target, s, set.line(), "linger on a non-blocking channel");
      } else if (eventLoop) {
        onLoop(target, s, set.line(), "linger set on an event loop's thread");
      }
    } else if (set.option() == SocketOption.BLOCKING && target != null) {
      Value linger = target.option(SocketOption.LINGER);
      if (set.on().map(Value::isNonZero).orElse(false)) {
        // Off the selector to go on as a blocking channel.
        cancelledAt.remove(Observer.place(target));
      }
      boolean nonBlocking = set.on().map(Value::isZero).orElse(false)
          || set.value().map(Value::isZero).orElse(false);
      if (nonBlocking && linger != null && linger.lowest() >= 1) {
        onLoop(
            target,
            s,
            lingerAt.getOrDefault(target.id(), set.line()),
            "a channel with linger becomes non-blocking");
      }
    }
  }

  private static boolean isNonBlocking(Obj o) {
    Value blocking = o.option(SocketOption.BLOCKING);
    return blocking != null && blocking.isZero() || o.is(Mark.REGISTERED) || o.is(Mark.FROM_KEY);
  }

  @Override
  public void connecting(Obj o, State s, int line, boolean bounded) {
    boolean connection = o.kind() == ResourceKind.SOCKET || o.kind() == ResourceKind.SOCKET_CHANNEL;
    boolean asynchronous = o.type().startsWith("java.nio.channels.Asynchronous");
    if (!bounded
        && connection
        && !asynchronous
        && !isNonBlocking(o)
        && !s.is(PathMark.IMPROBABLE)) {
      report(
          "connect-no-timeout",
          Level.NOTE,
          confidence(s),
          line,
          "connect",
          "This connect has no timeout: an unreachable host holds the thread for minutes.",
          steps(o, line, Step.Kind.CALL, "connects with no timeout"));
    }
  }

  @Override
  public void receiving(Obj o, State s, int line) {
    reading(o, s, line, -1);
  }

  @Override
  public void reading(Obj o, State s, int line, int site) {
    if (o.source() != Obj.Source.MADE
        || o.kind() != ResourceKind.SOCKET
        || o.is(Mark.ELSEWHERE)
        || o.birth() == null
        || s.is(PathMark.IMPROBABLE)) {
      return;
    }
    Value timeout = o.option(SocketOption.READ_TIMEOUT);
    if ((timeout == null || timeout.isZero()) && readWithoutTimeout.add(o.birth())) {
      report(
          "read-no-timeout",
          Level.NOTE,
          confidence(s),
          line,
          "read",
          "This read has no timeout: a silent peer holds the thread for ever.",
          steps(o, line, Step.Kind.IO, "reads with no timeout"));
    }
  }
}
