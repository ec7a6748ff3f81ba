// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.domain.FieldKey;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.Obj.Mark;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.State.PathMark;
import io.github.socklint.engine.domain.Trail;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.domain.Value.Known;
import io.github.socklint.engine.domain.Value.Ref;
import io.github.socklint.engine.domain.Value.Sym;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.model.api.Effect;
import io.github.socklint.model.finding.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Applies an outcome of a callee to the caller's state. */
final class Import {
  private final Context context;
  private final MethodRun run;
  private final Steps steps;

  Import(Context context, MethodRun run, Steps steps) {
    this.context = context;
    this.run = run;
    this.steps = steps;
  }

  /** The caller's state after this outcome; null where the outcome cannot be. */
  CallResult apply(
      Outcome outcome, CallSite site, State before, List<Value> args, MethodId callee) {
    return apply(outcome, site, before, args, callee, false);
  }

  /**
   * The caller's state after this outcome; null where the outcome cannot be.
   *
   * @param open whether a declared exception is to be taken seriously even where the callee at hand
   *     hardly throws it
   */
  CallResult apply(
      Outcome outcome,
      CallSite site,
      State before,
      List<Value> args,
      MethodId callee,
      boolean open) {
    State left = outcome.state();
    if (!outcome.returns() && outcome.thrown().stream().noneMatch(context.types()::isChecked)) {
      return null;
    }
    List<Assumption> assumptions = assumptions(left, before, args);
    if (!assumptions.stream().allMatch(a -> mayHold(before, a))) {
      return null;
    }
    State s = before.copy();
    for (Effect.HandsOver handed : context.types().handedTo(callee)) {
      int index = handed.what().index() + (site.hasReceiver() ? 1 : 0);
      if (handed.what().isArgument() && index < args.size()) {
        steps.handOver(s, args.get(index));
      }
    }
    assumptions.forEach(a -> learn(s, a));
    if (left.is(PathMark.CAUGHT) && outcome.returns()) {
      // The callee lived through an exception: for what the caller has open, that is the path.
      noteThrow(s, site.line(), "an exception");
    }
    Translation t =
        new Translation(run, steps, site, s, args, new Translation.Called(callee, outcome));
    t.objects();
    if (t.isImpossible()) {
      return null;
    }
    t.fields();
    steps.act(s);
    if (s.is(PathMark.WEAK) && !outcome.returns()) {
      s.mark(PathMark.IMPROBABLE);
    }
    boolean onlyDeclared = left.is(PathMark.WEAK) && open && !outcome.returns();
    if (left.is(PathMark.WEAK) && !onlyDeclared) {
      s.mark(PathMark.WEAK);
    }
    if (left.is(PathMark.MERGED) || onlyDeclared) {
      s.mark(PathMark.MERGED);
    }
    if (!outcome.returns()) {
      String type = outcome.thrown().get(0);
      noteThrow(s, site.line(), type);
      return CallResult.throwing(s, outcome.thrown());
    }
    if (left.is(PathMark.CAUGHT)) {
      s.mark(PathMark.CAUGHT);
    }
    return CallResult.returns(s, t.value(outcome.value(), true));
  }

  private void noteThrow(State s, int line, String type) {
    String simple = type.substring(type.lastIndexOf('.') + 1);
    for (Obj o : s.objects()) {
      if (o.isOurs() || o.source() == Obj.Source.FIELD && o.kind() != null) {
        s.put(o.withTrail(Trail.add(
            o.trail(),
            run.graph().method(),
            line,
            Step.Kind.MAY_THROW,
            "may throw " + simple + " here")));
      }
    }
  }

  /** An assumption of the callee's and the caller's value that it is about. */
  private record Assumption(Value assumed, Value actual) {}

  private static List<Assumption> assumptions(State left, State s, List<Value> args) {
    List<Assumption> found = new ArrayList<>();
    for (Map.Entry<FieldKey, Value> e : left.fields().entrySet()) {
      if (Entry.isParameter(e.getKey())) {
        int index = Entry.parameterIndex(e.getKey());
        if (index < args.size()) {
          found.add(new Assumption(e.getValue(), args.get(index)));
        }
      } else if (Entry.isField(e.getKey())) {
        FieldKey field = Entry.fieldOf(e.getKey());
        boolean ofArgument = field.object() >= 0 && field.object() < args.size();
        if (ofArgument && args.get(field.object()) instanceof Ref r) {
          Value known = s.field(new FieldKey(r.object(), field.name()));
          if (known != null) {
            found.add(new Assumption(e.getValue(), known));
          }
        }
      }
    }
    return found;
  }

  private static boolean mayHold(State s, Assumption a) {
    if (a.assumed() instanceof Known k && k.isNull()) {
      Obj o = s.object(a.actual());
      return o == null ? !a.actual().isNonZero() : o.is(Mark.MAY_BE_NULL);
    }
    if (a.assumed() instanceof Sym assumed) {
      Value actual = a.actual();
      return !(assumed.nonZero() && actual.isZero())
          && actual.lowest() <= assumed.high()
          && actual.highest() >= assumed.low()
          && !(assumed.isZero() && actual.isNonZero());
    }
    return true;
  }

  /** From here on, what the callee assumed is true. */
  private static void learn(State s, Assumption a) {
    if (a.assumed() instanceof Known k && k.isNull()) {
      if (a.actual() instanceof Ref r) {
        s.replace(r, Known.NULL);
        s.forget(r.object());
      }
    } else if (a.assumed() instanceof Sym assumed
        && a.actual() instanceof Sym actual
        && actual.id() >= 0) {
      Sym both = actual.within(assumed.low(), assumed.high());
      both = assumed.nonZero() ? both.notZero() : both;
      if (!both.equals(actual)) {
        s.replace(actual, both);
      }
    }
  }
}
