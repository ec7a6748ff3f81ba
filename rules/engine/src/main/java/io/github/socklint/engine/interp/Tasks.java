// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.domain.FieldKey;
import io.github.socklint.engine.domain.Life;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.Obj.Mark;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.State.PathMark;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.domain.Value.Bound;
import io.github.socklint.engine.domain.Value.Ref;
import io.github.socklint.engine.flow.Block;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.types.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Closures and Runnables: run now, or handed to another thread that must close what they hold. */
final class Tasks {
  /** The field that stands for what a thread or future will run. */
  static final String TARGET = "(task)";

  private static final List<MethodId> ENTRIES = List.of(
      new MethodId("", "run", "()V"),
      new MethodId("", "call", "()Ljava/lang/Object;"),
      new MethodId("", "get", "()Ljava/lang/Object;"),
      new MethodId("", "compute", "()Ljava/lang/Object;"));
  private static final Set<String> CATCHES_REJECTION = Set.of(
      "java.util.concurrent.RejectedExecutionException",
      "java.lang.RuntimeException",
      "java.lang.Exception",
      "java.lang.Throwable");

  private final Context context;
  private final MethodRun run;
  private final Steps steps;
  private final Calls calls;

  Tasks(Context context, MethodRun run, Steps steps, Calls calls) {
    this.context = context;
    this.run = run;
    this.steps = steps;
    this.calls = calls;
  }

  /** Runs the task before the call returns; empty where it cannot be seen. */
  Optional<List<CallResult>> runNow(CallSite site, State s, Value task) {
    if (task instanceof Bound b) {
      return calls.invoke(site, s, b, List.of());
    }
    Obj o = s.object(task);
    if (o == null) {
      return Optional.empty();
    }
    return entryOf(o).flatMap(entry -> calls.runBody(site, s, entry, List.of(task)));
  }

  private Optional<MethodId> entryOf(Obj task) {
    for (MethodId entry : ENTRIES) {
      if (context.types().resolve(entry.in(task.type())) instanceof Resolution.Declared d
          && context.program().hasCode(d.declared())) {
        return Optional.of(d.declared());
      }
    }
    return Optional.empty();
  }

  /** Hands the task to another thread. */
  void schedule(CallSite site, State s, Value task, boolean mayReject) {
    Value work = target(s, task);
    List<Integer> held = new ArrayList<>();
    for (int id : s.reachableFrom(work).toArray()) {
      Obj o = s.object(id);
      if (o != null && o.isOurs()) {
        held.add(id);
      }
    }
    steps.act(s);
    if (held.isEmpty()) {
      boolean seen = s.object(work) != null && entryOf(s.object(work)).isPresent();
      if (seen) {
        steps.handOver(s, task);
      } else {
        steps.escape(s, task);
      }
      return;
    }
    Optional<List<CallResult>> ends = runNow(site, s.copy(), work);
    for (int id : held) {
      judge(site, s, id, ends, mayReject, isNamed(s, work));
    }
    boolean closesNothing = held.stream().allMatch(id -> s.object(id).is(Mark.GIVEN_TO_TASK));
    if (!closesNothing || ends.isEmpty()) {
      steps.escape(s, task);
    }
  }

  private static Value target(State s, Value task) {
    if (task instanceof Ref r) {
      Value inner = s.field(new FieldKey(r.object(), TARGET));
      if (inner != null) {
        return target(s, inner);
      }
    }
    return task;
  }

  private void judge(
      CallSite site,
      State s,
      int id,
      Optional<List<CallResult>> ends,
      boolean mayReject,
      boolean named) {
    boolean everCloses = ends.isEmpty();
    boolean alwaysCloses = true;
    if (ends.isPresent()) {
      for (CallResult end : ends.get()) {
        Obj after = end.state().object(id);
        boolean sees = after == null || after.life() == Life.CLOSED || after.is(Mark.ELSEWHERE);
        everCloses |= sees;
        boolean weak = end.state().is(PathMark.WEAK) || end.state().is(PathMark.IMPROBABLE);
        alwaysCloses &= sees || weak && !s.is(PathMark.WEAK);
      }
    }
    Obj o = s.object(id);
    if (run.isReporting() && mayReject && everCloses && !catchesRejection(site.block())) {
      run.observer().mayBeRejected(o, s, site.line());
    }
    if (!everCloses) {
      s.put(o.with(Mark.GIVEN_TO_TASK));
    }
    // A named handler that closes on some paths is told of in its own code.
    if (!alwaysCloses && !(named && everCloses) && run.isReporting()) {
      run.observer().handedToTask(o, s, site.line(), everCloses);
    }
    if (everCloses) {
      s.update(id, x -> x.with(Mark.ELSEWHERE));
    }
  }

  private static boolean isNamed(State s, Value work) {
    Obj o = s.object(work);
    return o != null && !o.type().matches(".*\\$\\d+");
  }

  private static boolean catchesRejection(Block block) {
    return block.handlers().stream()
        .anyMatch(h -> h.type().isEmpty() || CATCHES_REJECTION.contains(h.type().get()));
  }
}
