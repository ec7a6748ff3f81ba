// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.check;

import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.Obj.Mark;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.model.api.SocketOption;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** linger-on-event-loop: a lingering close on a thread that serves many. */
public final class LingerOnLoopCheck extends Check {
  private final Map<Integer, Integer> lingerAt = new HashMap<>();
  private Optional<Boolean> onLoop = Optional.empty();

  /** A check with these tools. */
  public LingerOnLoopCheck(Tools tools) {
    super(tools);
  }

  /** Whether this method runs on an event loop's thread; asked only where there is a linger. */
  private boolean isOnLoop() {
    if (onLoop.isEmpty()) {
      onLoop = Optional.of(EventLoops.waits(graph(), tools.types())
          || EventLoops.runs(method().owner(), tools.types()));
    }
    return onLoop.get();
  }

  @Override
  public void closing(Obj o, State s, int line) {
    if (CloseUnderLockCheck.lingers(o) && isOnLoop()) {
      blocks(
          o,
          s,
          lingerAt.getOrDefault(o.id(), line),
          "closed on the thread that waits for readiness");
    }
  }

  @Override
  public void option(OptionSet set, State s) {
    if (set.option() == SocketOption.LINGER) {
      linger(set, s);
    } else if (set.option() == SocketOption.BLOCKING && set.target() != null) {
      blocking(set, s);
    }
  }

  private void linger(OptionSet set, State s) {
    Value value = set.value().orElse(Value.Sym.ANYTHING);
    boolean on = set.on().isEmpty() || set.on().get().isNonZero();
    if (!on || value.lowest() < 1) {
      return;
    }
    Obj target = set.target();
    if (target != null) {
      lingerAt.put(target.id(), set.line());
    }
    if (EventLoops.areConfiguredBy(set.method().owner(), tools.types())) {
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
      blocks(target, s, set.line(), "linger on a non-blocking channel");
    } else if (isOnLoop()) {
      blocks(target, s, set.line(), "linger set on an event loop's thread");
    }
  }

  private void blocking(OptionSet set, State s) {
    Value linger = set.target().option(SocketOption.LINGER);
    boolean nonBlocking = set.on().map(Value::isZero).orElse(false)
        || set.value().map(Value::isZero).orElse(false);
    if (nonBlocking && linger != null && linger.lowest() >= 1) {
      blocks(
          set.target(),
          s,
          lingerAt.getOrDefault(set.target().id(), set.line()),
          "a channel with linger becomes non-blocking");
    }
  }

  static boolean isNonBlocking(Obj o) {
    Value blocking = o.option(SocketOption.BLOCKING);
    return blocking != null && blocking.isZero() || o.is(Mark.REGISTERED) || o.is(Mark.FROM_KEY);
  }

  private void blocks(Obj o, State s, int line, String how) {
    report(
        "linger-on-event-loop",
        tempered(Level.ERROR, s),
        confidence(s),
        line,
        "linger",
        "A lingering close blocks, non-blocking channels included: the event loop stands still.",
        steps(o, line, Step.Kind.CONFIGURED, how));
  }
}
