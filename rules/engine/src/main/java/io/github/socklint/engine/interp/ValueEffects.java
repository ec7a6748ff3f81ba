// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.domain.FieldKey;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.Obj.Mark;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.domain.Value.Known;
import io.github.socklint.engine.domain.Value.Origin;
import io.github.socklint.engine.domain.Value.Ref;
import io.github.socklint.engine.domain.Value.Sym;
import io.github.socklint.model.api.ApiMethod;
import io.github.socklint.model.api.Effect;
import io.github.socklint.model.api.Operand;

/** What a call makes of its values: views, layers, answers to questions, keepers. */
final class ValueEffects {
  private final Application a;
  private final MethodRun run;
  private final Steps steps;
  private final Calls calls;

  ValueEffects(Application a, MethodRun run, Steps steps, Calls calls) {
    this.a = a;
    this.run = run;
    this.steps = steps;
    this.calls = calls;
  }

  /** Applies a clause, if it is of this kind. */
  boolean apply(Effect e) {
    if (e instanceof Effect.IsViewOf x) {
      view(x);
    } else if (e instanceof Effect.IsLayerOver x) {
      layer(x);
    } else if (e instanceof Effect.Is x) {
      is(x);
    } else if (e instanceof Effect.Keeps x) {
      keep(x);
    } else if (e instanceof Effect.Tells x) {
      a.result(told(x));
    } else if (e instanceof Effect.ResultNullness x) {
      nullness(x);
    } else if (e instanceof Effect.Resolves) {
      resolve();
    } else if (e instanceof Effect.PointsTo x) {
      point(a.operand(x.value()));
    } else if (e instanceof Effect.Converts x) {
      a.result(steps.unknown(
          a.state(),
          a.number("time"),
          new Origin.Time(x.unit(), a.operand(Operand.THIS).from())));
    } else {
      return false;
    }
    return true;
  }

  private void resolve() {
    Sym address =
        steps.unknown(a.state(), a.number("address"), new Origin.Resolved()).notZero();
    if (a.site().call().method().isConstructor()) {
      a.become(address);
    } else {
      a.result(address);
    }
  }

  private void view(Effect.IsViewOf x) {
    Value base = a.operand(x.base());
    Value view = base;
    if (!(base instanceof Ref)) {
      view = steps.unknown(a.state(), a.number("view"), base.from()).notZero();
    }
    if (x.view().equals(Operand.THIS)) {
      a.become(view);
    } else if (x.view().isArgument() && view instanceof Ref) {
      a.state().replace(a.operand(x.view()), view);
    } else {
      a.result(view);
    }
  }

  private void layer(Effect.IsLayerOver x) {
    Value base = a.operand(x.base());
    Obj lower = a.state().object(base);
    boolean closesLower =
        x.autoClose().isEmpty() || !a.operand(x.autoClose().get()).isZero();
    if (closesLower || lower == null) {
      a.result(base instanceof Ref ? base : null);
      return;
    }
    a.state().put(lower.with(Mark.UNDER_LAYER));
    if (run.isReporting()) {
      run.observer().layered(a.state().object(base), a.state(), a.line());
    }
  }

  private void is(Effect.Is x) {
    Value source = a.operand(x.source());
    if (source instanceof Ref r) {
      a.state().update(r.object(), o -> o.without(Mark.MAY_BE_NULL));
    }
    a.result(source);
  }

  private void keep(Effect.Keeps x) {
    Value kept = a.operand(x.what());
    if (kept instanceof Known) {
      return;
    }
    Obj keeper = a.site().hasReceiver() ? a.object(Operand.THIS) : null;
    if (keeper != null
        && keeper.source() == Obj.Source.MADE
        && a.site().call().method().isConstructor()) {
      a.state().setField(new FieldKey(keeper.id(), Tasks.TARGET), kept);
      return;
    }
    steps.act(a.state());
    if (keeper != null
        && keeper.is(Mark.REGISTERED)
        && a.state().reachableFrom(kept).contains(keeper.id())) {
      // A connection attached to its own key is nobody else's yet.
      return;
    }
    steps.escape(a.state(), kept);
  }

  private Value told(Effect.Tells x) {
    Value what = a.operand(x.what());
    if (what instanceof Known k) {
      boolean isNull = k.isNull();
      if (x.quality() == Effect.Quality.NULL) {
        return new Known(isNull ? 1 : 0);
      }
      if (x.quality() == Effect.Quality.NON_NULL) {
        return new Known(isNull ? 0 : 1);
      }
    }
    return steps
        .unknown(a.state(), a.number("told"), new Origin.Tells(what, x.quality()))
        .within(0, 1);
  }

  private void nullness(Effect.ResultNullness x) {
    if (a.result() == null) {
      a.result(calls.result(a.site(), a.state()));
    }
    if (a.result() instanceof Ref r) {
      a.state()
          .update(
              r.object(),
              o -> x.mayBeNull() ? o.with(Mark.MAY_BE_NULL) : o.without(Mark.MAY_BE_NULL));
    } else if (a.result() instanceof Sym sym && !x.mayBeNull()) {
      a.result(sym.notZero());
    }
  }

  private void point(Value to) {
    a.become(
        steps.unknown(a.state(), a.number("pointer"), new Origin.Pointer(to)).notZero());
  }

  /** {@code isConnected()} and {@code isBound()} stay true after close, and are false before. */
  void tellConnected(ApiMethod method) {
    boolean asks = method.name().equals("isConnected")
        || method.name().equals("isConnectionPending")
        || method.name().equals("isBound");
    if (asks && a.site().hasReceiver() && a.result() == null && !a.args().isEmpty()) {
      a.result(steps
          .unknown(
              a.state(), a.number("told"), new Origin.TellsConnected(a.args().get(0)))
          .within(0, 1));
    }
  }
}
