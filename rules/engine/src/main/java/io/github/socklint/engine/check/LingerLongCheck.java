// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.check;

import io.github.socklint.model.api.Effect.Unit;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Level;

/** linger-long-close: a close that may wait for longer than most callers expect. */
public final class LingerLongCheck extends LingerWatch {

  /** A check with these tools. */
  public LingerLongCheck(Tools tools) {
    super(tools);
  }

  private int bound() {
    return tools.sink().settings().longLingerSeconds();
  }

  @Override
  void constant(Linger linger, long seconds) {
    if (linger.set().unit() == Unit.SECONDS && seconds > bound()) {
      tell(
          linger,
          Level.WARNING,
          "A close may block for " + seconds + " seconds when the peer does not read.",
          "linger is set to " + seconds + " seconds");
    }
  }

  @Override
  void configured(Linger linger) {
    if (LingerZeroCheck.mayBeZero(linger) || linger.value().highest() <= bound()) {
      return;
    }
    Long byDefault = linger.byDefault();
    boolean longByDefault = byDefault != null && byDefault > bound();
    tell(
        linger,
        longByDefault ? Level.WARNING : Level.NOTE,
        longByDefault
            ? "The linger time comes from configuration and is "
                + byDefault
                + " s by default: a close may block that long."
            : "The linger time comes from outside and nothing bounds it: a close may block that long.",
        "linger is set from outside");
  }

  private void tell(Linger linger, Level level, String message, String how) {
    report(
        "linger-long-close",
        level,
        confidence(linger.state()),
        linger.line(),
        "linger",
        message,
        steps(linger.set().target(), linger.line(), Step.Kind.CONFIGURED, how));
  }
}
