// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.Obj.Mark;
import io.github.socklint.engine.domain.Value.Origin;
import io.github.socklint.engine.domain.Value.Sym;
import io.github.socklint.model.api.Effect;
import io.github.socklint.model.api.Operand;
import io.github.socklint.model.api.ResourceKind;

/** What a call reads from a socket. */
final class TransferEffects {
  private final Application a;
  private final MethodRun run;
  private final Steps steps;

  TransferEffects(Application a, MethodRun run, Steps steps) {
    this.a = a;
    this.run = run;
    this.steps = steps;
  }

  /** Applies a clause, if it is of this kind. */
  boolean apply(Effect e) {
    if (e instanceof Effect.Reads x) {
      read(x);
    } else if (e instanceof Effect.Receives x) {
      receive(x.what());
    } else if (e instanceof Effect.Consumes x) {
      consume(x);
    } else if (e instanceof Effect.Writes x) {
      a.update(x.what(), o -> o.with(Mark.WRITTEN).without(Mark.ABORT_PENDING));
    } else {
      return false;
    }
    return true;
  }

  private void read(Effect.Reads x) {
    Obj o = a.object(x.what());
    String type = Descriptors.returnType(a.site().call().method().descriptor());
    int number = a.number("read");
    if (o != null) {
      a.state().put(o.without(Mark.ABORT_PENDING));
      boolean counts = type.equals("int") || type.equals("long");
      if (run.isReporting()) {
        run.observer().reading(o, a.state(), a.line(), counts ? number : Observer.NO_COUNT);
      }
    }
    if (o != null && (type.equals("int") || type.equals("long"))) {
      Sym count = steps.unknown(a.state(), number, new Origin.ReadCount(o.id(), number));
      a.result(count.within(-1, Integer.MAX_VALUE));
    }
  }

  private void receive(Operand what) {
    Obj o = a.object(what);
    if (o != null) {
      a.state().put(o.without(Mark.ABORT_PENDING));
      if (run.isReporting()) {
        run.observer().receiving(o, a.state(), a.line());
      }
    }
  }

  /** Reads to the end: a response has given its connection back, a socket stays open. */
  private void consume(Effect.Consumes x) {
    receive(x.what());
    Obj o = a.object(x.what());
    if (o != null && o.kind() == ResourceKind.HTTP_RESPONSE) {
      new Closing(run, steps).close(a.state(), a.operand(x.what()), a.line());
    }
  }
}
