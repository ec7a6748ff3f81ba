// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.flow.MethodId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Notes where the engine stopped short; a bound that was hit is shown, never silent. */
public final class Bounds {
  /** What was bounded. */
  public enum Bound {
    /** States that exclude each other were merged, for there were too many at one point. */
    STATES_MERGED,
    /** A method was left before its states settled. */
    METHOD_UNSETTLED,
    /** A chain of calls was too deep to follow to its end. */
    CALLS_TOO_DEEP,
    /** A recursion was left before it settled. */
    RECURSION_UNSETTLED,
    /** A call could have run too many methods. */
    TOO_MANY_TARGETS,
    /** A method had too many different outcomes for its callers. */
    OUTCOMES_MERGED
  }

  private final Map<Bound, Set<MethodId>> hits = new ConcurrentHashMap<>();

  /**
   * Notes that a bound was hit in a method. Methods are counted and not hits, for how often a
   * method is interpreted depends on which thread came first.
   */
  public void hit(Bound bound, MethodId method) {
    hits.computeIfAbsent(bound, b -> ConcurrentHashMap.newKeySet()).add(method);
  }

  /** The bounds that were hit, by name ({@code states-merged}), with in how many methods. */
  public Map<String, Integer> counts() {
    Map<String, Integer> counts = new TreeMap<>();
    hits.forEach((bound, methods) ->
        counts.put(bound.name().toLowerCase(Locale.ROOT).replace('_', '-'), methods.size()));
    return counts;
  }
}
