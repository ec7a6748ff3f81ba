// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.check;

import io.github.socklint.engine.domain.Value;
import io.github.socklint.model.api.Effect.Unit;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Level;

/** linger-unit: milliseconds where seconds are taken, or the other way round. */
public final class LingerUnitCheck extends LingerWatch {

  /** A check with these tools. */
  public LingerUnitCheck(Tools tools) {
    super(tools);
  }

  @Override
  void misunderstood(Linger linger) {
    OptionSet set = linger.set();
    Value value = linger.value();
    if (set.unit() == Unit.MILLIS) {
      report(
          "linger-unit",
          Level.ERROR,
          confidence(linger.state()),
          set.line(),
          "linger",
          "The value is in seconds; this setter takes milliseconds: the linger is a thousand times too"
              + " short.",
          steps(
              set.target(), set.line(), Step.Kind.CONFIGURED, "seconds are taken as milliseconds"));
      return;
    }
    String what = value.number().isPresent()
        ? value.number().getAsLong() + " seconds are " + hours(value.number().getAsLong())
        : "The value is in milliseconds";
    report(
        "linger-unit",
        Level.ERROR,
        confidence(linger.state()),
        set.line(),
        "linger",
        what
            + "; the linger time is taken in seconds: a close may block a thousand times too long.",
        steps(set.target(), set.line(), Step.Kind.CONFIGURED, "milliseconds are taken as seconds"));
  }

  private static String hours(long seconds) {
    return seconds >= 7200
        ? seconds / 3600 + " hours"
        : seconds >= 120 ? seconds / 60 + " minutes" : seconds + " seconds";
  }
}
