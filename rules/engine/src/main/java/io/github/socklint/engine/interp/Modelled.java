// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.domain.Value.Known;
import io.github.socklint.engine.domain.Value.Origin;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.model.api.ApiMethod;
import io.github.socklint.model.api.Effect;
import io.github.socklint.model.api.Effect.Practice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies the clauses of an API model to a call. */
final class Modelled {
  private final Context context;
  private final MethodRun run;
  private final Steps steps;
  private final Calls calls;
  private final Tasks tasks;

  Modelled(Context context, MethodRun run, Steps steps, Calls calls) {
    this.context = context;
    this.run = run;
    this.steps = steps;
    this.calls = calls;
    this.tasks = new Tasks(context, run, steps, calls);
  }

  List<CallResult> apply(
      ApiMethod method, MethodId declared, CallSite site, State s, List<Value> args) {
    List<CallResult> results = new ArrayList<>();
    throwing(method, declared, site, s, args).ifPresent(results::add);
    State before = s.copy();
    Application a = new Application(site, s, args, run);
    LifeEffects life = new LifeEffects(a, run, steps);
    ValueEffects values = new ValueEffects(a, run, steps, calls);
    for (Effect effect : method.effects()) {
      if (effect instanceof Effect.EndsProcess) {
        return results;
      }
      if (effect instanceof Effect.Runs r) {
        Optional<List<CallResult>> ran = tasks.runNow(site, s, a.operand(r.what()));
        if (ran.isPresent()) {
          results.addAll(ran.get());
          return results;
        }
      } else if (effect instanceof Effect.Schedules x) {
        tasks.schedule(site, s, a.operand(x.what()), x.mayReject());
      } else if (!life.apply(effect) && !values.apply(effect)) {
        applyOther(effect, a);
      }
    }
    life.awaken(method);
    values.tellConnected(method);
    if (method.effects().contains(new Effect.Locks(true)) && returnsBoolean(site)) {
      results.add(CallResult.returns(before, new Known(0)));
      results.add(CallResult.returns(s, new Known(1)));
      return results;
    }
    Value value = a.result() != null ? a.result() : calls.result(site, s);
    results.add(CallResult.returns(s, value));
    return results;
  }

  private void applyOther(Effect effect, Application a) {
    if (!new OptionEffects(a, run, steps).apply(effect)) {
      new TransferEffects(a, run, steps).apply(effect);
    }
  }

  private static boolean returnsBoolean(CallSite site) {
    return Descriptors.returnType(site.call().method().descriptor()).equals("boolean");
  }

  private Optional<CallResult> throwing(
      ApiMethod method, MethodId declared, CallSite site, State s, List<Value> args) {
    Practice practice = null;
    for (Effect e : method.effects()) {
      if (e instanceof Effect.Throwing t) {
        practice = t.practice();
      }
    }
    boolean inMemory =
        site.hasReceiver() && !args.isEmpty() && args.get(0).from() instanceof Origin.InMemory;
    if (practice == Practice.NEVER || inMemory) {
      return Optional.empty();
    }
    List<String> types = Exceptions.realistic(context.types(), calls.declaredExceptions(declared));
    if (types.isEmpty()) {
      return Optional.empty();
    }
    State t = s.copy();
    LifeEffects life = new LifeEffects(new Application(site, t, args, run), run, steps);
    method.effects().forEach(life::applyThrown);
    CallResult thrown = calls.throwing(site, t, types);
    if (practice == Practice.RARELY) {
      Calls.weaken(t);
    }
    return Optional.of(thrown);
  }
}
