// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.domain.Life;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.Obj.Mark;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.domain.Value.Ref;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Closes an object: with it goes what it stands on, and what it holds if it only wraps. */
final class Closing {
  private final MethodRun run;
  private final Steps steps;

  Closing(MethodRun run, Steps steps) {
    this.run = run;
    this.steps = steps;
  }

  void close(State s, Value v, int line) {
    if (!(v instanceof Ref start)) {
      return;
    }
    Deque<Integer> work = new ArrayDeque<>();
    Set<Integer> seen = new HashSet<>();
    work.add(start.object());
    while (!work.isEmpty()) {
      int id = work.remove();
      Obj o = s.object(id);
      if (o == null || !seen.add(id)) {
        continue;
      }
      if (run.isReporting()) {
        run.observer().closing(o, s, line);
      }
      s.put(o.withLife(Life.CLOSED)
          .without(Mark.END_MAYBE)
          .without(Mark.END_TOLD)
          .without(Mark.KEY_CANCELLED)
          .without(Mark.ABORT_PENDING));
      if (o.lower() >= 0) {
        work.add(o.lower());
      }
      if (o.kind() == null && o.source() == Obj.Source.MADE) {
        s.fields().forEach((key, held) -> {
          if (key.object() == id && held instanceof Ref r) {
            work.add(r.object());
          }
        });
      }
    }
    steps.act(s);
  }
}
