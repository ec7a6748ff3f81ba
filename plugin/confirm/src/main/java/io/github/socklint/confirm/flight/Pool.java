// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.flight;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import jdk.jfr.consumer.RecordedStackTrace;

/**
 * One object for all that are equal: a million events come from a few lines of code, and hold a few
 * addresses and names.
 */
final class Pool {
  /** Beyond that they are hardly the same ones again; what is forgotten is no mistake. */
  private static final int MOST = 20_000;

  private final Map<Object, Object> known = new HashMap<>();

  /** Flight Recorder's reader makes one object of each stack of a chunk. */
  private final IdentityHashMap<RecordedStackTrace, Stack> stacks = new IdentityHashMap<>();

  /** The first that was equal to this one. */
  @SuppressWarnings("unchecked") // Equal objects of these classes have one class.
  <T> T first(T value) {
    if (known.size() >= MOST) {
      known.clear();
    }
    Object first = known.putIfAbsent(value, value);
    return first == null ? value : (T) first;
  }

  /** The stack of a trace, made where this one was not met. */
  Stack stack(RecordedStackTrace trace, Function<RecordedStackTrace, Stack> make) {
    Stack stack = stacks.get(trace);
    if (stack == null) {
      if (stacks.size() >= MOST) {
        stacks.clear();
      }
      stack = first(make.apply(trace));
      stacks.put(trace, stack);
    }
    return stack;
  }
}
