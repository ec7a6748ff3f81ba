// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.domain;

import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.model.finding.Step;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The steps so far, newest first. A trail explains and decides nothing: two states that differ only
 * in their trails are the same state.
 *
 * @param before the steps before this one; null at the first
 * @param method where the step happens
 * @param line its line, 0 where unknown
 * @param kind what kind of step
 * @param message one clause
 * @param depth how many steps there are, this one included
 */
public record Trail(
    Trail before, MethodId method, int line, Step.Kind kind, String message, int depth) {
  private static final int MOST_STEPS = 24;

  /** This trail and one more step; the same trail where it is long enough already. */
  public static Trail add(Trail before, MethodId method, int line, Step.Kind kind, String message) {
    if (before != null
        && (before.depth >= MOST_STEPS
            || (before.line == line && before.kind == kind && before.method.equals(method)))) {
      return before;
    }
    return new Trail(before, method, line, kind, message, before == null ? 1 : before.depth + 1);
  }

  /** The steps, oldest first. */
  public List<Trail> inOrder() {
    Deque<Trail> steps = new ArrayDeque<>();
    for (Trail t = this; t != null; t = t.before) {
      steps.push(t);
    }
    return List.copyOf(steps);
  }
}
