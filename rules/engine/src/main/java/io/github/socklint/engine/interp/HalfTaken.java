// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.Obj.Mark;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.Trail;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.domain.Value.Known;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.model.finding.Step;
import java.util.List;

/**
 * Marks what a call takes over on one way out and leaves to its caller on another, without a word:
 * nothing comes back by which the caller could tell. Such a callee refuses in states that its
 * callers mostly keep it out of (shut down, no worker, closed already), or implementations differ.
 */
final class HalfTaken {
  private final CallSite site;
  private final MethodId caller;
  private final List<CallResult> returns;

  HalfTaken(CallSite site, MethodId caller, List<CallResult> results) {
    this.site = site;
    this.caller = caller;
    this.returns = results.stream().filter(r -> r.thrown().isEmpty()).toList();
  }

  void mark(State before) {
    if (returns.size() < 2) {
      return;
    }
    for (Obj o : before.objects()) {
      if (o.isOurs()) {
        List<CallResult> taking = returns.stream().filter(r -> takes(r, o)).toList();
        returns.stream()
            .filter(r ->
                leaves(r, o) && taking.stream().anyMatch(t -> !tells(r.value(), t.value())))
            .forEach(r -> mark(r.state(), r.state().object(o.id())));
      }
    }
  }

  private static boolean takes(CallResult r, Obj o) {
    Obj after = r.state().object(o.id());
    return after != null && after.is(Mark.ELSEWHERE);
  }

  private static boolean leaves(CallResult r, Obj o) {
    Obj after = r.state().object(o.id());
    return after != null && after.isOurs();
  }

  private static boolean tells(Value one, Value other) {
    return one.isZero() && other.isNonZero()
        || one.isNonZero() && other.isZero()
        || one instanceof Known && other instanceof Known && !one.equals(other);
  }

  private void mark(State s, Obj o) {
    Trail trail = Trail.add(
        o.trail(),
        caller,
        site.line(),
        Step.Kind.CALL,
        Changes.simple(site.call().method()) + " may return without taking it over");
    s.put(o.with(Mark.NOT_TAKEN).withTrail(trail));
  }
}
