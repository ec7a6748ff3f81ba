// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.Value;
import java.util.List;

/**
 * One way in which a method may end, as its callers see it.
 *
 * @param thrown binary names of the exceptions, one of which is thrown; empty for a normal return
 * @param value what is returned; ANYTHING where it throws or returns nothing
 * @param state what it leaves behind: parameters (numbered from 0), objects in their fields, and
 *     new objects that the caller can reach. It has no slots
 */
public record Outcome(List<String> thrown, Value value, State state) {

  /** Freezes the list. */
  public Outcome {
    thrown = List.copyOf(thrown);
  }

  /** Whether it returns. */
  public boolean returns() {
    return thrown.isEmpty();
  }
}
