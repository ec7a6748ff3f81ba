// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.lower;

import io.github.socklint.engine.flow.Op;
import java.util.ArrayList;
import java.util.List;

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
    Op redirected = redirected(ops.get(ops.size() - 1), to);
    if (redirected == null) {
      return false;
    }
    ops.set(ops.size() - 1, redirected);
    return true;
  }

  /** The same operation with another destination; null for one that cannot have it. */
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
