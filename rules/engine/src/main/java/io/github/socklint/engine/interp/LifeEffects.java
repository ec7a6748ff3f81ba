// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.domain.Life;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.Obj.Mark;
import io.github.socklint.engine.domain.Trail;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.domain.Value.Origin;
import io.github.socklint.engine.domain.Value.Ref;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.model.api.ApiMethod;
import io.github.socklint.model.api.Effect;
import io.github.socklint.model.api.Effect.Leaves;
import io.github.socklint.model.api.Effect.Standing;
import io.github.socklint.model.api.Operand;
import io.github.socklint.model.api.ResourceKind;
import io.github.socklint.model.api.SocketOption;
import io.github.socklint.model.finding.Step;

/** What a call does to the life of a socket: opens, connects, binds, shuts down, closes it. */
final class LifeEffects {
  private final Application a;
  private final MethodRun run;
  private final Steps steps;

  LifeEffects(Application a, MethodRun run, Steps steps) {
    this.a = a;
    this.run = run;
    this.steps = steps;
  }

  /** Applies a clause, if it is of this kind. */
  boolean apply(Effect e) {
    if (e instanceof Effect.Opens o) {
      open(o);
    } else if (e instanceof Effect.Closes c) {
      close(c);
    } else if (e instanceof Effect.Connects c) {
      connect(c);
    } else if (e instanceof Effect.Binds b) {
      bind(b.what());
    } else if (e instanceof Effect.ShutsOutput x) {
      shutOutput(x);
    } else if (e instanceof Effect.Registers x) {
      register(x);
    } else if (e instanceof Effect.Cancels x) {
      cancel(x);
    } else if (e instanceof Effect.Takes x) {
      steps.escape(a.state(), a.operand(x.what()));
    } else if (e instanceof Effect.HandsOver x) {
      // Whoever calls a callback hands over what the callback is to close.
      steps.handOver(a.state(), a.operand(x.what()));
    } else if (e instanceof Effect.Locks x) {
      a.state().lock(x.acquires() ? 1 : -1);
    } else {
      return false;
    }
    return true;
  }

  /** Applies a clause that speaks of the path on which the call throws. */
  void applyThrown(Effect e) {
    if (e instanceof Effect.OnThrow o) {
      leave(o);
    } else if (e instanceof Effect.Closes c) {
      close(c);
    }
  }

  private void open(Effect.Opens o) {
    Life life = o.lazily()
        ? Life.DORMANT
        : o.standing() == Standing.UNCONNECTED ? Life.OPEN : Life.CONNECTED;
    boolean constructor = a.site().call().method().isConstructor();
    Obj made;
    if (constructor) {
      made = a.object(Operand.THIS);
      if (made == null) {
        return;
      }
      if (made.source() == Obj.Source.PARAMETER && made.life() != Life.NONE) {
        return;
      }
    } else {
      String type = Descriptors.returnType(a.site().call().method().descriptor());
      made = steps.fresh(a.state(), a.number("opened"), type, o.kind());
    }
    MethodId here = run.graph().method();
    Trail trail = Trail.add(
        null,
        here,
        a.line(),
        Step.Kind.OPENED,
        "the " + o.kind().displayName() + " is opened here");
    Obj opened = made.as(made.type(), o.kind(), life)
        .born(new Obj.Birth(here, a.line(), here, a.line(), made.id()))
        .withTrail(trail);
    if (o.standing() == Standing.ACCEPTED) {
      opened = opened.with(Mark.ACCEPTED);
    }
    a.state().put(opened);
    if (!constructor) {
      a.result(new Ref(made.id()));
    }
    if (o.standing() == Standing.CONNECTED && run.isReporting()) {
      run.observer().connecting(opened, a.state(), a.line(), false);
    }
  }

  private void close(Effect.Closes c) {
    new Closing(run, steps).close(a.state(), a.operand(c.what()), a.line());
  }

  private void connect(Effect.Connects c) {
    Obj o = a.object(c.what());
    if (o == null) {
      return;
    }
    boolean bounded = c.timeout().isPresent() && !a.operand(c.timeout().get()).isZero()
        || o.option(SocketOption.CONNECT_TIMEOUT) != null;
    if (run.isReporting()) {
      run.observer().connecting(o, a.state(), a.line(), bounded);
    }
    advance(c.what());
  }

  private void advance(Operand what) {
    a.update(
        what,
        o -> o.life() == Life.DORMANT
                || o.life() == Life.OPEN
                || o.source() == Obj.Source.PARAMETER && o.life() == Life.ASSUMED
            ? o.withLife(Life.CONNECTED).without(Mark.AWAKENED)
            : o);
  }

  private void bind(Operand what) {
    Obj o = a.object(what);
    boolean connects =
        o != null && (o.kind() == ResourceKind.SOCKET || o.kind() == ResourceKind.SOCKET_CHANNEL);
    if (!connects) {
      advance(what);
    } else if (o.life() == Life.DORMANT) {
      // A local address is not yet a handshake.
      a.state().put(o.withLife(Life.OPEN).without(Mark.AWAKENED));
    }
  }

  private void shutOutput(Effect.ShutsOutput x) {
    Obj o = a.object(x.what());
    if (o != null) {
      if (run.isReporting()) {
        run.observer().shuttingOutput(o, a.state(), a.line());
      }
      a.state().put(o.with(Mark.OUTPUT_SHUT));
    }
  }

  void leave(Effect.OnThrow o) {
    Obj was = a.object(o.what());
    if (was == null || was.life() == Life.CLOSED) {
      return;
    }
    boolean closes = o.leaves() == Leaves.CLOSED
        || o.leaves() == Leaves.OPEN_IF_UNRESOLVED && addressIsResolved();
    if (closes) {
      a.state().put(was.withLife(Life.CLOSED));
    } else if (was.life() == Life.DORMANT) {
      a.state().put(was.withLife(Life.OPEN));
    }
  }

  private boolean addressIsResolved() {
    return a.args().stream().anyMatch(v -> v.from() instanceof Origin.Resolved);
  }

  private void register(Effect.Registers x) {
    Value channel = a.operand(x.channel());
    if (channel instanceof Ref r) {
      a.state().update(r.object(), o -> o.with(Mark.REGISTERED));
      a.result(channel);
    }
  }

  private void cancel(Effect.Cancels x) {
    Obj key = a.object(x.key());
    if (key != null && key.life() != Life.CLOSED) {
      if (run.isReporting()) {
        run.observer().cancelling(key, a.state(), a.line());
      }
      a.state().put(key.with(Mark.KEY_CANCELLED).without(Mark.ACTED));
    }
  }

  /** An option call, getters included, gives an untouched socket its descriptor (facts.md). */
  void awaken(ApiMethod method) {
    Obj o = a.site().hasReceiver() && !a.args().isEmpty()
        ? a.state().object(a.args().get(0))
        : null;
    if (o == null
        || o.life() != Life.DORMANT
        || o.kind() == ResourceKind.HTTP_RESPONSE
        || method.name().equals("<init>")) {
      return;
    }
    boolean touches = method.name().startsWith("set")
        || method.name().startsWith("getTraffic")
        || method.name().startsWith("getSo")
        || method.name().startsWith("getTcp")
        || method.name().startsWith("getKeep")
        || method.name().startsWith("getReuse")
        || method.name().startsWith("getOOB")
        || method.name().startsWith("getOption")
        || method.name().endsWith("BufferSize");
    if (touches) {
      a.state().put(o.withLife(Life.OPEN).with(Mark.AWAKENED));
    }
  }
}
