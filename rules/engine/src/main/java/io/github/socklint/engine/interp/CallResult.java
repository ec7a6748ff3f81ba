// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.Value;
import java.util.List;

/**
 * One way in which a call may end.
 *
 * @param thrown the exceptions, one of which is thrown; empty for a normal return
 */
record CallResult(State state, Value value, List<String> thrown) {
  static CallResult returns(State state, Value value) {
    return new CallResult(state, value, List.of());
  }

  static CallResult throwing(State state, List<String> types) {
    return new CallResult(state, Value.Sym.ANYTHING, types);
  }
}
