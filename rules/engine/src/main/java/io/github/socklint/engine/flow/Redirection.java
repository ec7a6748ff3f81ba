// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.flow;

import java.util.Optional;

/**
 * Lets an operation write another slot. Spares front ends the copy in {@code variable = call()},
 * which they lower in two steps.
 */
public final class Redirection {
  private Redirection() {}

  /**
   * The same operation with another destination; empty for one that cannot have it. Only a call can
   * drop its result.
   */
  public static Optional<Op> of(Op op, int to) {
    return Optional.ofNullable(redirected(op, to));
  }

  private static Op redirected(Op op, int to) {
    if (to == Op.NONE && !(op instanceof Op.Call)) {
      return null;
    }
    if (op instanceof Op.Const o) {
      return new Op.Const(o.line(), to, o.value());
    } else if (op instanceof Op.Opaque o) {
      return new Op.Opaque(o.line(), to);
    } else if (op instanceof Op.Copy o) {
      return new Op.Copy(o.line(), to, o.src());
    } else if (op instanceof Op.New o) {
      return new Op.New(o.line(), to, o.type());
    } else if (op instanceof Op.NewArray o) {
      return new Op.NewArray(o.line(), to, o.elementType(), o.dimensions());
    } else if (op instanceof Op.Call o) {
      return new Op.Call(o.line(), to, o.kind(), o.method(), o.args());
    } else if (op instanceof Op.Closure o) {
      return new Op.Closure(o.line(), to, o.interfaceType(), o.target(), o.kind(), o.captured());
    } else if (op instanceof Op.LoadField o) {
      return new Op.LoadField(o.line(), to, o.object(), o.field());
    } else if (op instanceof Op.LoadElement o) {
      return new Op.LoadElement(o.line(), to, o.array(), o.index());
    } else if (op instanceof Op.Compute o) {
      return new Op.Compute(o.line(), to, o.operator(), o.operands());
    } else if (op instanceof Op.Cast o) {
      return new Op.Cast(o.line(), to, o.src(), o.type());
    } else if (op instanceof Op.InstanceOf o) {
      return new Op.InstanceOf(o.line(), to, o.src(), o.type());
    }
    return null;
  }
}
