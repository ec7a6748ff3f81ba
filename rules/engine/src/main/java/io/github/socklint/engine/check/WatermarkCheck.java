// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.check;

import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.model.api.SocketOption;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Level;
import java.util.List;
import java.util.OptionalLong;

/** watermark-inverted, watermark-narrow, and the sites of watermark-unheeded. */
public final class WatermarkCheck extends Check {
  // Netty's defaults (facts.md, "Watermarks"): what the other mark is while one is set by itself.
  private static final long DEFAULT_LOW = 32 * 1024;
  private static final long DEFAULT_HIGH = 64 * 1024;

  /** A check with these tools. */
  public WatermarkCheck(Tools tools) {
    super(tools);
  }

  @Override
  public void option(OptionSet set, State s) {
    switch (set.option()) {
      case WRITE_WATER_MARKS:
        if (set.marks().size() == 2 && (set.method().isConstructor() || set.byHelper())) {
          pair(set, s, set.marks());
        }
        if (!set.method().isConstructor() && !set.byHelper()) {
          site(set);
        }
        break;
      case WRITE_LOW_WATER:
      case WRITE_HIGH_WATER:
        single(set, s);
        if (!set.byHelper()) {
          site(set);
        }
        break;
      default:
    }
  }

  private void site(OptionSet set) {
    tools.facts().watermarkSite(method(), set.line());
  }

  private void pair(OptionSet set, State s, List<Value> marks) {
    OptionalLong low = marks.get(0).number();
    OptionalLong high = marks.get(1).number();
    if (low.isEmpty() && isSame(marks.get(0), marks.get(1))) {
      report(
          "watermark-narrow",
          Level.WARNING,
          confidence(s),
          set.line(),
          "watermarks",
          "The marks are the same value: writability flips with nearly every write.",
          steps(null, set.line(), Step.Kind.CONFIGURED, "low and high are one value"));
      return;
    }
    if (low.isEmpty() || high.isEmpty()) {
      return;
    }
    if (low.getAsLong() > high.getAsLong()) {
      inverted(
          set,
          s,
          "The low-water mark "
              + low.getAsLong()
              + " is above the high-water mark "
              + high.getAsLong()
              + ": refused.");
    } else {
      narrow(set, s, low.getAsLong(), high.getAsLong());
    }
  }

  private static boolean isSame(Value a, Value b) {
    return a instanceof Value.Sym x && b instanceof Value.Sym y && x.id() >= 0 && x.id() == y.id();
  }

  private void inverted(OptionSet set, State s, String message) {
    report(
        "watermark-inverted",
        Level.ERROR,
        confidence(s),
        set.line(),
        "watermarks",
        message,
        steps(null, set.line(), Step.Kind.CONFIGURED, "low above high"));
  }

  private void narrow(OptionSet set, State s, long low, long high) {
    long gap = high - low;
    if (gap * 100 < high * (long) tools.sink().settings().narrowMarksPercent()) {
      report(
          "watermark-narrow",
          Level.WARNING,
          confidence(s),
          set.line(),
          "watermarks",
          "The marks are "
              + (gap == 0 ? "equal" : "only " + gap + " bytes apart")
              + ": writability flips with nearly every write.",
          steps(null, set.line(), Step.Kind.CONFIGURED, "low " + low + ", high " + high));
    }
  }

  private void single(OptionSet set, State s) {
    OptionalLong now = set.value().orElse(Value.Sym.ANYTHING).number();
    if (now.isEmpty()) {
      return;
    }
    Obj target = set.target();
    boolean isLow = set.option() == SocketOption.WRITE_LOW_WATER;
    Value other = target == null
        ? null
        : target.option(isLow ? SocketOption.WRITE_HIGH_WATER : SocketOption.WRITE_LOW_WATER);
    OptionalLong otherNow =
        other == null ? OptionalLong.of(isLow ? DEFAULT_HIGH : DEFAULT_LOW) : other.number();
    if (otherNow.isEmpty()) {
      return;
    }
    long low = isLow ? now.getAsLong() : otherNow.getAsLong();
    long high = isLow ? otherNow.getAsLong() : now.getAsLong();
    String whose = other == null ? "the default " : "the ";
    if (low > high) {
      inverted(
          set,
          s,
          isLow
              ? "The low-water mark "
                  + low
                  + " is above "
                  + whose
                  + "high-water mark "
                  + high
                  + " that holds when it is set: the option is refused with a logged warning."
              : "The high-water mark "
                  + high
                  + " is below "
                  + whose
                  + "low-water mark "
                  + low
                  + " that holds when it is set: the option is refused with a logged warning.");
    } else if (other != null) {
      narrow(set, s, low, high);
    }
  }
}
