// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.check;

import io.github.socklint.engine.domain.Life;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.model.api.SocketOption;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Level;

/** close-under-lock: a close that lingers while others wait for the lock. */
public final class CloseUnderLockCheck extends Check {

  /** A check with these tools. */
  public CloseUnderLockCheck(Tools tools) {
    super(tools);
  }

  @Override
  public void closing(Obj o, State s, int line) {
    if (!lingers(o) || s.locks() == 0 && !tools.types().isSynchronized(method())) {
      return;
    }
    Value linger = o.option(SocketOption.LINGER);
    String time =
        linger.number().isPresent() ? linger.number().getAsLong() + " s" : "its configured time";
    report(
        "close-under-lock",
        Level.WARNING,
        confidence(s),
        line,
        "close",
        "This close lingers, up to "
            + time
            + ", while a lock is held: everybody who needs the lock waits as well.",
        steps(o, line, Step.Kind.CLOSED, "closed with a lock held"));
  }

  /**
   * Whether closing it may wait: linger waits for a connection's data, so that a socket which was
   * never connected closes at once.
   */
  static boolean lingers(Obj o) {
    Value linger = o.option(SocketOption.LINGER);
    boolean connected = o.life() == Life.CONNECTED || o.life() == Life.ASSUMED;
    return linger != null && linger.lowest() >= 1 && connected;
  }
}
