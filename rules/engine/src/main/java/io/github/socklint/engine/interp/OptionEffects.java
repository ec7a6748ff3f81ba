// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.domain.Life;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.Obj.Mark;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.domain.Value.Known;
import io.github.socklint.engine.domain.Value.Origin;
import io.github.socklint.engine.domain.Value.Sym;
import io.github.socklint.engine.interp.Observer.NativeOption;
import io.github.socklint.engine.interp.Observer.OptionSet;
import io.github.socklint.model.api.Effect;
import io.github.socklint.model.api.Operand;
import io.github.socklint.model.api.ResourceKind;
import io.github.socklint.model.api.SocketOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a call sets on a socket, and the values that stand for options. */
final class OptionEffects {
  private final Application a;
  private final MethodRun run;
  private final Steps steps;

  OptionEffects(Application a, MethodRun run, Steps steps) {
    this.a = a;
    this.run = run;
    this.steps = steps;
  }

  /** Applies a clause, if it is of this kind. */
  boolean apply(Effect e) {
    if (e instanceof Effect.Sets x) {
      set(x);
    } else if (e instanceof Effect.SetsNamed x) {
      setNamed(x);
    } else if (e instanceof Effect.SetsNative x) {
      setNative(x);
    } else if (e instanceof Effect.NamesNative x) {
      nameNative(x);
    } else {
      return false;
    }
    return true;
  }

  private void set(Effect.Sets x) {
    Obj target = a.object(x.target());
    Optional<Value> on = x.on().map(a::operand);
    Optional<Value> value = x.value().map(a::operand);
    Effect.Unit unit = x.unit();
    if (x.option() == SocketOption.LINGER && unit == Effect.Unit.NONE) {
      unit = unitBeside();
    }
    List<Value> marks = new ArrayList<>();
    x.low().map(a::operand).ifPresent(marks::add);
    x.high().map(a::operand).ifPresent(marks::add);
    record(
        new OptionSet(
            a.line(),
            x.option(),
            target,
            on,
            value,
            marks,
            unit,
            x.scope(),
            x.configuration(),
            false,
            a.site().call().method()),
        x.target());
    if (marks.size() == 2 && a.site().call().method().isConstructor()) {
      Sym pair =
          steps.unknown(a.state(), a.number("marks"), new Origin.Marks(marks.get(0), marks.get(1)));
      a.become(pair.notZero());
    }
  }

  /** The unit that stands among the arguments: {@code setSoLinger(5, TimeUnit.SECONDS)}. */
  private Effect.Unit unitBeside() {
    for (Value v : a.args()) {
      if (v.from() instanceof Origin.StaticField f
          && f.owner().equals("java.util.concurrent.TimeUnit")) {
        if (f.name().equals("SECONDS")) {
          return Effect.Unit.SECONDS;
        }
        if (f.name().equals("MILLISECONDS")) {
          return Effect.Unit.MILLIS;
        }
      }
    }
    return Effect.Unit.NONE;
  }

  private void setNamed(Effect.SetsNamed x) {
    if (a.operand(x.option()) instanceof Known k && k.constant() instanceof SocketOption named) {
      boolean aborts = named == SocketOption.ABORTIVE_CLOSE;
      SocketOption option = aborts ? SocketOption.LINGER : named;
      Value value = a.operand(x.value());
      Optional<Value> on = aborts ? Optional.of(value) : Optional.empty();
      List<Value> marks = new ArrayList<>();
      if (value.from() instanceof Origin.Marks m) {
        marks.add(m.low());
        marks.add(m.high());
      }
      record(
          new OptionSet(
              a.line(),
              option,
              a.object(x.target()),
              on,
              Optional.of(aborts ? new Known(0) : value),
              marks,
              option == SocketOption.LINGER ? Effect.Unit.SECONDS : Effect.Unit.NONE,
              x.scope(),
              x.configuration(),
              false,
              a.site().call().method()),
          x.target());
    }
  }

  private void record(OptionSet set, Operand target) {
    if (run.isReporting()) {
      run.observer().option(set, a.state());
    }
    boolean off = set.on().isPresent() && set.on().get().isZero();
    Value effective = off
        ? new Known(set.option() == SocketOption.BLOCKING ? 0 : -1)
        : set.value().orElse(set.on().orElse(Value.Sym.ANYTHING));
    a.update(target, o -> {
      Obj now = o.with(set.option(), effective);
      boolean zeroLinger =
          set.option() == SocketOption.LINGER && effective.isZero() && !set.configuration();
      if (zeroLinger) {
        now = now.with(Mark.ABORT_PENDING);
      }
      return now.life() == Life.DORMANT && now.kind() != ResourceKind.HTTP_RESPONSE
          ? now.withLife(Life.OPEN).with(Mark.AWAKENED)
          : now;
    });
  }

  private void setNative(Effect.SetsNative x) {
    if (run.isReporting()) {
      run.observer()
          .nativeOption(
              new NativeOption(
                  a.line(),
                  a.operand(x.descriptor()),
                  a.operand(x.level()),
                  a.operand(x.name()),
                  Foreign.words(a.state(), a.operand(x.value()))),
              a.state());
    }
  }

  /** The object under construction, or the a.result(), stands for an option of setsockopt(2). */
  private void nameNative(Effect.NamesNative x) {
    Optional<SocketOption> option =
        NativeOptions.option(a.operand(x.level()).number(), a.operand(x.name()).number());
    Value named = new Known(option.orElse(SocketOption.OTHER));
    if (a.site().call().method().isConstructor()) {
      a.become(named);
    } else {
      a.result(named);
    }
  }
}
