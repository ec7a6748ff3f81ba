// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.check;

import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.model.api.ResourceKind;
import io.github.socklint.model.api.SocketOption;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Level;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** option-invalid: a call that always throws. */
public final class OptionInvalidCheck extends Check {
  private static final Set<SocketOption> BUFFERS =
      EnumSet.of(SocketOption.SEND_BUFFER, SocketOption.RECEIVE_BUFFER);

  /** Takes no linger, unlike the socket channel that it resembles (JDK 17 and 25). */
  private static final String ASYNCHRONOUS = "java.nio.channels.AsynchronousSocketChannel";

  /** A check with these tools. */
  public OptionInvalidCheck(Tools tools) {
    super(tools);
  }

  @Override
  public void option(OptionSet set, State s) {
    refusal(set)
        .ifPresent(what -> report(
            "option-invalid",
            Level.ERROR,
            set.line(),
            set.option().id(),
            what + ": this call always throws.",
            steps(set.target(), set.line(), Step.Kind.CONFIGURED, "always throws here")));
  }

  /** Why the call is always refused; empty where it may be taken. */
  static Optional<String> refusal(OptionSet set) {
    Value value = set.value().orElse(Value.Sym.ANYTHING);
    boolean on = set.on().isEmpty() || set.on().get().isNonZero();
    // setOption takes a buffer of 0 bytes and makes it the smallest (facts: JDK 17).
    long smallest = set.method().name().equals("setOption") ? 0 : 1;
    if (BUFFERS.contains(set.option())
        && value.number().isPresent()
        && value.number().getAsLong() < smallest
        && !set.configuration()) {
      return Optional.of("A buffer of " + value.number().getAsLong() + " bytes is refused");
    }
    if (set.option() != SocketOption.LINGER) {
      return Optional.empty();
    }
    if (set.on().isPresent() && on && value.highest() < 0) {
      return Optional.of("A negative linger time is refused");
    }
    Obj target = set.target();
    return target == null || set.configuration() ? Optional.empty() : withoutLinger(target);
  }

  private static Optional<String> withoutLinger(Obj target) {
    if (target.type().equals(ASYNCHRONOUS)) {
      return Optional.of("An asynchronous socket channel has no linger option");
    }
    boolean none = target.kind() == ResourceKind.SERVER_SOCKET_CHANNEL
        || target.kind() == ResourceKind.DATAGRAM_CHANNEL;
    return none
        ? Optional.of("A " + target.kind().displayName() + " has no linger option")
        : Optional.empty();
  }
}
