// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts how often the engine stopped short; a bound that was hit is shown, never silent. */
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

  private final Map<Bound, LongAdder> hits = new ConcurrentHashMap<>();

  /** Counts one hit. */
  public void hit(Bound bound) {
    hits.computeIfAbsent(bound, b -> new LongAdder()).increment();
  }

  /** The bounds that were hit, by name ({@code states-merged}), with how often. */
  public Map<String, Integer> counts() {
    Map<String, Integer> counts = new TreeMap<>();
    hits.forEach((bound, n) -> counts.put(
        bound.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), n.intValue()));
    return counts;
  }
}
