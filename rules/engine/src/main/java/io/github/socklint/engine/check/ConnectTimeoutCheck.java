// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.check;

import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.State.PathMark;
import io.github.socklint.model.api.ResourceKind;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Level;

/** connect-no-timeout: a blocking connect that waits as long as the kernel tries. */
public final class ConnectTimeoutCheck extends Check {

  /** A check with these tools. */
  public ConnectTimeoutCheck(Tools tools) {
    super(tools);
  }

  @Override
  public void connecting(Obj o, State s, int line, boolean bounded) {
    boolean connection = o.kind() == ResourceKind.SOCKET || o.kind() == ResourceKind.SOCKET_CHANNEL;
    boolean asynchronous = o.type().startsWith("java.nio.channels.Asynchronous");
    if (!bounded
        && connection
        && !asynchronous
        && !LingerOnLoopCheck.isNonBlocking(o)
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
}
