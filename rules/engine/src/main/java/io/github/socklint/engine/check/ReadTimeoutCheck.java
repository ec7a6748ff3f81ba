// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.check;

import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.Obj.Mark;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.State.PathMark;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.model.api.ResourceKind;
import io.github.socklint.model.api.SocketOption;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Level;
import java.util.HashSet;
import java.util.Set;

/** read-no-timeout: blocking reads of a socket whose SO_TIMEOUT was never set. */
public final class ReadTimeoutCheck extends Check {
  private final Set<Obj.Birth> told = new HashSet<>();

  /** A check with these tools. */
  public ReadTimeoutCheck(Tools tools) {
    super(tools);
  }

  @Override
  public void receiving(Obj o, State s, int line) {
    reading(o, s, line, NO_COUNT);
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
    if ((timeout == null || timeout.isZero()) && told.add(o.birth())) {
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
