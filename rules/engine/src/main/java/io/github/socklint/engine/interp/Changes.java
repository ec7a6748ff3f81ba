// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.domain.Life;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.Obj.Mark;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.Trail;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.domain.Value.Known;
import io.github.socklint.engine.domain.Value.Origin;
import io.github.socklint.engine.domain.Value.Ref;
import io.github.socklint.engine.domain.Value.Sym;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.interp.Observer.OptionSet;
import io.github.socklint.model.api.Effect;
import io.github.socklint.model.api.ResourceKind;
import io.github.socklint.model.api.SocketOption;
import io.github.socklint.model.finding.Step;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Does to the objects of a caller what a callee did to them. */
final class Changes {
  private final MethodRun run;
  private final Steps steps;
  private final CallSite site;
  private final State s;
  private final MethodId callee;
  private final int arguments;

  Changes(MethodRun run, Steps steps, CallSite site, State s, MethodId callee, int arguments) {
    this.run = run;
    this.steps = steps;
    this.site = site;
    this.s = s;
    this.callee = callee;
    this.arguments = arguments;
  }

  /**
   * Does to the caller's object what the callee did to it.
   *
   * @param mine what a value of the callee's is for the caller
   * @return whether that can be: false where the callee was told what is not true of the object
   */
  boolean make(int id, Obj after, UnaryOperator<Value> mine) {
    Obj o = s.object(id);
    if (o == null) {
      return true;
    }
    boolean connectedBefore = o.life() == Life.CONNECTED;
    if (run.isReporting() && after.is(Mark.OUTPUT_SHUT) && !o.is(Mark.OUTPUT_SHUT)) {
      run.observer().shuttingOutput(o, s, site.line());
    }
    if (after.is(Mark.TOLD_CLOSED) || after.is(Mark.TOLD_UNCONNECTED)) {
      if (contradicts(o, after)) {
        return false;
      }
      if (after.is(Mark.TOLD_CLOSED) && o.life() != Life.CLOSED) {
        s.put(o.withLife(Life.CLOSED).with(Mark.TOLD_CLOSED));
        return true;
      }
    }
    if (after.life() == Life.CLOSED) {
      if (o.life() != Life.CLOSED) {
        new Closing(run, steps).close(s, new Ref(id), site.line());
      }
      o = s.object(id);
    } else if (after.life() != Life.ASSUMED && after.life() != Life.NONE) {
      Obj.Birth birth = o.birth() != null
          ? o.birth()
          : new Obj.Birth(run.graph().method(), site.line(), run.graph().method(), site.line(), id);
      Trail trail = o.trail() != null
          ? o.trail()
          : Trail.add(
              after.trail(),
              run.graph().method(),
              site.line(),
              Step.Kind.CALL,
              "comes out of " + simple(callee) + " here");
      if (o.kind() == null || o.life() == Life.DORMANT || o.life() == Life.OPEN) {
        String type = o.is(Mark.EXACT) ? o.type() : after.type();
        var kind = o.kind() == null ? after.kind() : o.kind();
        o = o.as(type, kind, after.life()).born(birth).withTrail(trail);
      }
    }
    o = o.withMarksOf(after, Mark.EXACT, Mark.MAY_BE_NULL);
    if (!after.is(Mark.MAY_BE_NULL)) {
      o = o.without(Mark.MAY_BE_NULL);
    }
    if (!after.is(Mark.ABORT_PENDING)) {
      o = o.without(Mark.ABORT_PENDING);
    }
    for (var e : after.options().entrySet()) {
      Value now = mine.apply(e.getValue());
      boolean tooLate = e.getKey() == SocketOption.RECEIVE_BUFFER
          && o.source() == Obj.Source.MADE
          && connectedBefore;
      if (run.isReporting() && (tooLate || isOurDecision(e.getValue()))) {
        run.observer().option(decided(o, e.getKey(), now), s);
      }
      o = o.with(e.getKey(), now);
    }
    s.put(o);
    if (after.is(Mark.EXPOSED)) {
      steps.escape(s, new Ref(id));
    } else if (after.is(Mark.ELSEWHERE)) {
      steps.handOver(s, new Ref(id));
    }
    return true;
  }

  /** Whether a value that the callee set is one that its caller gave it. */
  private boolean isOurDecision(Value v) {
    if (v.from() instanceof Origin.Marks m) {
      return isOurDecision(m.low()) || isOurDecision(m.high());
    }
    return v instanceof Sym sym && sym.id() >= 0 && sym.id() < arguments;
  }

  /** An option that a helper sets to what it was told. */
  private OptionSet decided(Obj target, SocketOption option, Value value) {
    boolean switched = option == SocketOption.LINGER && target.kind() == ResourceKind.SOCKET;
    List<Value> marks =
        value.from() instanceof Origin.Marks m ? List.of(m.low(), m.high()) : List.of();
    return new OptionSet(
        site.line(),
        option,
        target,
        switched ? Optional.of(new Known(1)) : Optional.empty(),
        Optional.of(value),
        marks,
        option == SocketOption.LINGER ? Effect.Unit.SECONDS : Effect.Unit.NONE,
        Effect.Scope.OWN,
        target.kind() == null,
        true,
        callee);
  }

  /** Whether what the callee was told of the object cannot be true of the caller's. */
  private boolean contradicts(Obj o, Obj after) {
    if (o.source() != Obj.Source.MADE || o.is(Mark.ELSEWHERE)) {
      return false;
    }
    return after.is(Mark.TOLD_CLOSED) ? o.life().holdsDescriptor() : o.life() == Life.CONNECTED;
  }

  /** A method as a step names it. */
  static String simple(MethodId m) {
    String owner = m.owner().substring(m.owner().lastIndexOf('.') + 1);
    return m.isConstructor() ? "new " + owner + "(…)" : owner + "." + m.name() + "(…)";
  }
}
