// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.lower;

import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.flow.Redirection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The operations of the block that is being lowered. */
final class Emitter {
  private List<Op> ops = new ArrayList<>();

  void emit(Op op) {
    ops.add(op);
  }

  /** Takes the operations and starts anew. */
  List<Op> take() {
    List<Op> taken = ops;
    ops = new ArrayList<>();
    return taken;
  }

  /**
   * Lets the last operation write another slot, if it is the one that wrote {@code from} and can be
   * told to. Spares the copy in {@code variable = call()}, which bytecode writes as two steps.
   */
  boolean redirect(int from, int to) {
    if (ops.isEmpty() || ops.get(ops.size() - 1).dst() != from) {
      return false;
    }
    Optional<Op> redirected = Redirection.of(ops.get(ops.size() - 1), to);
    redirected.ifPresent(op -> ops.set(ops.size() - 1, op));
    return redirected.isPresent();
  }
}
