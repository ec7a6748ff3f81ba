// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.check;

import io.github.socklint.engine.domain.Life;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.Obj.Mark;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.State.PathMark;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.model.api.Effect.Scope;
import io.github.socklint.model.api.ResourceKind;
import io.github.socklint.model.api.SocketOption;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Level;
import java.util.EnumSet;
import java.util.Set;

/**
 * option-invalid, option-ineffective, buffer-after-connect: the right option at the wrong place or
 * time.
 */
public final class OptionCheck extends Check {
  // RFC 7323 section 2: a window of up to 65,535 bytes needs no scale.
  private static final long UNSCALED = 65_535;
  private static final Set<SocketOption> BUFFERS =
      EnumSet.of(SocketOption.SEND_BUFFER, SocketOption.RECEIVE_BUFFER);
  private static final Set<SocketOption> FOR_CONNECTIONS = EnumSet.of(
      SocketOption.LINGER,
      SocketOption.SEND_BUFFER,
      SocketOption.WRITE_HIGH_WATER,
      SocketOption.WRITE_LOW_WATER,
      SocketOption.WRITE_WATER_MARKS);

  /** A check with these tools. */
  public OptionCheck(Tools tools) {
    super(tools);
  }

  @Override
  public void option(OptionSet set, State s) {
    if (isInvalid(set)) {
      return;
    }
    ineffective(set, s);
    tooLate(set, s);
  }

  private boolean isInvalid(OptionSet set) {
    Value value = set.value().orElse(Value.Sym.ANYTHING);
    boolean on = set.on().isEmpty() || set.on().get().isNonZero();
    // setOption takes a buffer of 0 bytes and makes it the smallest (facts: JDK 17).
    long smallest = set.method().name().equals("setOption") ? 0 : 1;
    if (BUFFERS.contains(set.option())
        && value.number().isPresent()
        && value.number().getAsLong() < smallest
        && !set.configuration()) {
      invalid(set, "A buffer of " + value.number().getAsLong() + " bytes is refused");
      return true;
    }
    if (set.option() == SocketOption.LINGER && set.on().isPresent() && on && value.highest() < 0) {
      invalid(set, "A negative linger time is refused");
      return true;
    }
    Obj target = set.target();
    if (set.option() == SocketOption.LINGER
        && target != null
        && !set.configuration()
        && (target.kind() == ResourceKind.SERVER_SOCKET_CHANNEL
            || target.kind() == ResourceKind.DATAGRAM_CHANNEL)) {
      invalid(set, "A " + target.kind().displayName() + " has no linger option");
      return true;
    }
    return false;
  }

  private void invalid(OptionSet set, String what) {
    report(
        "option-invalid",
        Level.ERROR,
        set.line(),
        set.option().id(),
        what + ": this call always throws.",
        steps(set.target(), set.line(), Step.Kind.CONFIGURED, "always throws here"));
  }

  private void ineffective(OptionSet set, State s) {
    Obj target = set.target();
    if (set.scope() == Scope.LISTENING && FOR_CONNECTIONS.contains(set.option())) {
      report(
          "option-ineffective",
          Level.WARNING,
          confidence(s),
          set.line(),
          set.option().id() + " scope",
          "Set for the listening socket, where it has no effect: accepted connections take it from"
              + " childOption.",
          steps(null, set.line(), Step.Kind.CONFIGURED, "set for the listening socket"));
    } else if (target != null
        && target.life() == Life.CLOSED
        && !target.is(Mark.TOLD_CLOSED)
        && set.option() != SocketOption.OTHER
        && set.option() != SocketOption.BLOCKING
        && !s.is(PathMark.IMPROBABLE)) {
      report(
          "option-ineffective",
          Level.WARNING,
          confidence(s),
          set.line(),
          set.option().id() + " closed",
          "The " + name(target) + " is closed already: the option has no effect.",
          steps(target, set.line(), Step.Kind.CONFIGURED, "set after close"));
    }
  }

  private static String name(Obj o) {
    return o.kind() == null ? "socket" : o.kind().displayName();
  }

  private void tooLate(OptionSet set, State s) {
    Obj target = set.target();
    if (set.option() != SocketOption.RECEIVE_BUFFER
        || set.configuration()
        || target == null
        || set.value().map(v -> v.highest() <= UNSCALED).orElse(false)
        || target.life() != Life.CONNECTED
        || target.kind() == ResourceKind.DATAGRAM_SOCKET
        || target.kind() == ResourceKind.DATAGRAM_CHANNEL) {
      return;
    }
    // A listener's buffer counts at the next SYN, bound or not: measured by TCP_INFO's rcv_wscale.
    boolean listens = target.kind() == ResourceKind.SERVER_SOCKET
        || target.kind() == ResourceKind.SERVER_SOCKET_CHANNEL;
    if (listens) {
      return;
    }
    String after = target.is(Mark.ACCEPTED) ? "accept" : "connect";
    report(
        "buffer-after-connect",
        Level.WARNING,
        confidence(s),
        set.line(),
        "receive-buffer",
        "The receive buffer is set after "
            + after
            + ": too late for the window scale, which is agreed in the handshake.",
        steps(
            target, set.line(), Step.Kind.CONFIGURED, "the receive buffer is set after " + after));
  }
}
