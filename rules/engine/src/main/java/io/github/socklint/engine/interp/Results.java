// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.domain.Value.Known;
import io.github.socklint.engine.domain.Value.Origin;
import io.github.socklint.engine.domain.Value.Sym;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.model.api.Effect.Unit;
import java.util.List;
import java.util.Locale;

/** What calls return of which only the declaration is known. */
final class Results {
  private final MethodRun run;
  private final Steps steps;

  Results(MethodRun run, Steps steps) {
    this.run = run;
    this.steps = steps;
  }

  /** An object of the declared type, or a value of unknown size that knows its name. */
  Value of(CallSite site, State s) {
    MethodId method = site.call().method();
    String type = Descriptors.returnType(method.descriptor());
    if (type.equals("void")) {
      return Value.Sym.ANYTHING;
    }
    int id = run.ids().of(site.block().id(), site.index(), "result");
    if (steps.isTracked(type)) {
      return steps.borrowed(s, id, type);
    }
    Origin origin = new Origin.Configured(method.name(), byDefault(site, s));
    if (Names.saysMillis(method.name())) {
      origin = new Origin.Time(Unit.MILLIS, origin);
    } else if (method.name().toLowerCase(Locale.ROOT).startsWith("toseconds")) {
      origin = new Origin.Time(Unit.SECONDS, origin);
    }
    Sym sym = steps.unknown(s, id, origin);
    return type.equals("boolean") ? sym.within(0, 1) : sym;
  }

  /** {@code getInt("linger", 0)}: the default that the caller gives. */
  private Long byDefault(CallSite site, State s) {
    List<Integer> args = site.call().args();
    MethodId method = site.call().method();
    List<String> types = Descriptors.parameterTypes(method.descriptor());
    if (types.size() != 2 || !types.get(0).equals("java.lang.String") || args.isEmpty()) {
      return null;
    }
    Value last = s.get(args.get(args.size() - 1));
    var number = last.number();
    return number.isPresent()
        ? Long.valueOf(number.getAsLong())
        : last instanceof Known k ? Numbers.number(k.constant()) : null;
  }
}
