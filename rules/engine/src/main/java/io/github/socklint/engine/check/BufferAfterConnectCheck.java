// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.check;

import io.github.socklint.engine.domain.Life;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.Obj.Mark;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.Trail;
import io.github.socklint.model.api.ResourceKind;
import io.github.socklint.model.api.SocketOption;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Level;
import java.util.List;

/** buffer-after-connect: a receive buffer that comes too late for the window scale. */
public final class BufferAfterConnectCheck extends Check {
  // RFC 7323 section 2: a window of up to 65,535 bytes needs no scale.
  private static final long UNSCALED = 65_535;

  /** A check with these tools. */
  public BufferAfterConnectCheck(Tools tools) {
    super(tools);
  }

  @Override
  public void option(OptionSet set, State s) {
    Obj target = set.target();
    if (set.option() != SocketOption.RECEIVE_BUFFER
        || set.configuration()
        || target == null
        || OptionInvalidCheck.refusal(set).isPresent()) {
      return;
    }
    boolean connection =
        target.kind() == ResourceKind.SOCKET || target.kind() == ResourceKind.SOCKET_CHANNEL;
    boolean listens = target.kind() == ResourceKind.SERVER_SOCKET
        || target.kind() == ResourceKind.SERVER_SOCKET_CHANNEL;
    if (listens) {
      // A listener's buffer counts at the next SYN, bound or not: measured by TCP_INFO's
      // rcv_wscale.
      tools.facts().listenerBuffered(nest());
    } else if (connection
        && target.life() == Life.CONNECTED
        && set.value().map(v -> v.highest() > UNSCALED).orElse(true)) {
      tooLate(set, s, target.is(Mark.ACCEPTED));
    }
  }

  private void tooLate(OptionSet set, State s, boolean accepted) {
    String after = accepted ? "accept" : "connect";
    String message = "The receive buffer is set after "
        + after
        + ": too late for the window scale, which is agreed in the handshake.";
    List<Trail> steps = steps(
        set.target(), set.line(), Step.Kind.CONFIGURED, "the receive buffer is set after " + after);
    Sink.Draft draft = new Sink.Draft(
        "buffer-after-connect",
        Level.WARNING,
        confidence(s),
        method(),
        set.line(),
        "receive-buffer",
        message,
        steps);
    if (accepted) {
      // Nothing is lost where the listener had the buffer, and so all that it accepts.
      tools.facts().acceptedBuffered(nest(), draft);
    } else {
      tools.sink().add(draft);
    }
  }

  /** The outermost class: a listener and what serves its connections stand together. */
  private String nest() {
    String owner = method().owner();
    int nested = owner.indexOf('$');
    return nested < 0 ? owner : owner.substring(0, nested);
  }
}
