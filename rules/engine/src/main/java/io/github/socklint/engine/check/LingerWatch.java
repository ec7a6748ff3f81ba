// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.check;

import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.domain.Value.Origin;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.interp.Names;
import io.github.socklint.model.api.Effect.Scope;
import io.github.socklint.model.api.Effect.Unit;
import io.github.socklint.model.api.SocketOption;
import java.util.List;
import java.util.Optional;

/** Tells what a call that sets the linger asks for; subclasses judge what their rule is about. */
abstract class LingerWatch extends Check {
  /**
   * A linger that may be on.
   *
   * @param value its time
   * @param certain whether it is on for sure
   */
  record Linger(OptionSet set, Value value, boolean certain, State state) {
    int line() {
      return set.line();
    }

    /** What the code has for it where nobody configures it; null where that is not known. */
    Long byDefault() {
      return value.from() instanceof Origin.Configured c ? c.byDefault() : null;
    }
  }

  /** A watch with these tools. */
  LingerWatch(Tools tools) {
    super(tools);
  }

  /** The value is in another unit than the setter takes. */
  void misunderstood(Linger linger) {}

  /** The value is zero. */
  void zero(Linger linger) {}

  /** The value is a number other than zero. */
  void constant(Linger linger, long seconds) {}

  /** The value comes from outside, in seconds. */
  void configured(Linger linger) {}

  @Override
  public final void option(OptionSet set, State s) {
    if (set.option() != SocketOption.LINGER
        || set.on().isPresent() && set.on().get().isZero()) {
      return;
    }
    Value value = set.value().orElse(Value.Sym.ANYTHING);
    if (value.highest() < 0 && isNumber(value)) {
      // Options without a switch are off when negative; where there is one, option-invalid speaks.
      return;
    }
    boolean certain = set.on().isEmpty() || set.on().get().isNonZero();
    Linger linger = new Linger(set, value, certain, s);
    if (isMisunderstood(set, value)) {
      misunderstood(linger);
    } else if (value.isZero()) {
      zero(linger);
    } else if (value.number().isPresent()) {
      constant(linger, value.number().getAsLong());
    } else if (!isOfTheCaller(value) && set.unit() == Unit.SECONDS) {
      configured(linger);
    }
  }

  @Override
  public final void nativeOption(NativeOption set, State s) {
    ofNative(set, method()).ifPresent(linger -> option(linger, s));
  }

  /** A setsockopt(2) that sets the linger, as if an option setter had been called. */
  static Optional<OptionSet> ofNative(NativeOption set, MethodId method) {
    if (set.option().orElse(null) != SocketOption.LINGER || set.words().size() != 2) {
      return Optional.empty();
    }
    return Optional.of(new OptionSet(
        set.line(),
        SocketOption.LINGER,
        null,
        Optional.of(set.words().get(0)),
        Optional.of(set.words().get(1)),
        List.of(),
        Unit.SECONDS,
        Scope.OWN,
        false,
        false,
        method));
  }

  private static boolean isNumber(Value v) {
    return v.number().isPresent() || v instanceof Value.Sym;
  }

  /** What a parameter says is judged where it is given. */
  private static boolean isOfTheCaller(Value v) {
    return v.from() instanceof Origin.Configured c && c.name().equals("parameter");
  }

  private static boolean isMisunderstood(OptionSet set, Value v) {
    if (set.unit() == Unit.MILLIS) {
      return v.from() instanceof Origin.Time t && t.unit() == Unit.SECONDS
          || v.from() instanceof Origin.Configured c && Names.saysSeconds(c.name());
    }
    return set.unit() == Unit.SECONDS && (isMillis(v) || isAbsurd(v));
  }

  private static boolean isMillis(Value v) {
    Origin from = v.from();
    if (from instanceof Origin.Time t) {
      return t.unit() == Unit.MILLIS;
    }
    return from instanceof Origin.Configured c && Names.saysMillis(c.name());
  }

  private static boolean isAbsurd(Value v) {
    return v.number().isPresent() && v.number().getAsLong() >= 1000;
  }
}
