// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.flow;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Writes flow graphs for people to read. Packages and lines are left out. */
public final class FlowText {
  private FlowText() {}

  /** A graph, one line per operation. */
  public static String of(FlowGraph graph) {
    StringBuilder text = new StringBuilder();
    text.append(slots(graph.parameters())).append('\n');
    for (Block block : graph.blocks()) {
      text.append(block.id()).append(':');
      for (Block.Handler handler : block.handlers()) {
        text.append(" [")
            .append(handler.type().map(FlowText::simple).orElse("any"))
            .append(" -> ")
            .append(handler.block())
            .append(']');
      }
      text.append('\n');
      block.ops().forEach(op -> text.append("  ").append(of(op)).append('\n'));
      text.append("  ").append(of(block.end())).append('\n');
    }
    return text.toString();
  }

  private static String of(Op op) {
    String dst = op.dst() == Op.NONE ? "" : slot(op.dst()) + " = ";
    if (op instanceof Op.Const o) {
      String value =
          o.value() instanceof String ? '"' + o.value().toString() + '"' : "" + o.value();
      return dst
          + (o.value() instanceof Op.ClassConstant c ? simple(c.binaryName()) + ".class" : value);
    } else if (op instanceof Op.Opaque) {
      return dst + "?";
    } else if (op instanceof Op.Copy o) {
      return dst + slot(o.src());
    } else if (op instanceof Op.New o) {
      return dst + "new " + simple(o.type());
    } else if (op instanceof Op.NewArray o) {
      return dst + "new " + simple(o.elementType()) + "[" + slots(o.dimensions()) + "]";
    } else if (op instanceof Op.Call o) {
      return dst + o.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + name(o.method()) + "("
          + slots(o.args()) + ")";
    } else if (op instanceof Op.Closure o) {
      return dst
          + simple(o.interfaceType())
          + " -> "
          + o.kind().name().toLowerCase(java.util.Locale.ROOT)
          + " "
          + name(o.target())
          + "("
          + slots(o.captured())
          + ")";
    } else if (op instanceof Op.LoadField o) {
      return dst + (o.object() == Op.NONE ? simple(o.field().owner()) : slot(o.object())) + "."
          + o.field().name();
    } else if (op instanceof Op.StoreField o) {
      return (o.object() == Op.NONE ? simple(o.field().owner()) : slot(o.object()))
          + "."
          + o.field().name()
          + " = "
          + slot(o.src());
    } else if (op instanceof Op.LoadElement o) {
      return dst + slot(o.array()) + "[" + slot(o.index()) + "]";
    } else if (op instanceof Op.StoreElement o) {
      return slot(o.array()) + "[" + slot(o.index()) + "] = " + slot(o.src());
    } else if (op instanceof Op.Compute o) {
      return dst + o.operator() + " " + slots(o.operands());
    } else if (op instanceof Op.Cast o) {
      return dst + "(" + simple(o.type()) + ") " + slot(o.src());
    } else if (op instanceof Op.InstanceOf o) {
      return dst + slot(o.src()) + " instanceof " + simple(o.type());
    } else if (op instanceof Op.Monitor o) {
      return (o.enter() ? "enter " : "exit ") + slot(o.object());
    }
    throw new AssertionError(op);
  }

  private static String of(Terminator end) {
    if (end instanceof Terminator.Goto t) {
      return "goto " + t.target();
    } else if (end instanceof Terminator.If t) {
      String right = t.right() == Op.NONE ? "0" : slot(t.right());
      return "if " + slot(t.left()) + " " + t.condition() + " " + right + " goto " + t.whenTrue()
          + " else " + t.whenFalse();
    } else if (end instanceof Terminator.Switch t) {
      StringJoiner cases = new StringJoiner(", ");
      for (int i = 0; i < t.keys().size(); i++) {
        cases.add(t.keys().get(i) + " -> " + t.targets().get(i));
      }
      return "switch " + slot(t.value()) + " " + cases.add("else " + t.otherwise());
    } else if (end instanceof Terminator.Return t) {
      return t.value() == Op.NONE ? "return" : "return " + slot(t.value());
    } else if (end instanceof Terminator.Throw t) {
      return "throw " + slot(t.value());
    }
    throw new AssertionError(end);
  }

  private static String slot(int slot) {
    return "s" + slot;
  }

  private static String slots(List<Integer> slots) {
    return slots.stream().map(FlowText::slot).collect(Collectors.joining(" "));
  }

  private static String name(MethodId method) {
    return simple(method.owner()) + "." + method.name();
  }

  private static String simple(String binaryName) {
    return binaryName.substring(binaryName.lastIndexOf('.') + 1);
  }
}
