// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.lower;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.flow.Op.CallKind;
import io.github.socklint.engine.flow.Terminator.Condition;
import io.github.socklint.engine.structured.Label;
import io.github.socklint.engine.structured.MethodBuilder;
import io.github.socklint.engine.structured.Test;
import io.github.socklint.source.internal.types.ClassInfo;
import io.github.socklint.source.internal.types.JType;
import java.util.List;
import java.util.Optional;

/** Conditions and patterns. */
final class Conditions {
  private final Body body;
  private final MethodBuilder b;

  Conditions(Body body) {
    this.body = body;
    this.b = body.b;
  }

  /** The expression as a condition. */
  Test test(Expression e) {
    if (e instanceof EnclosedExpr p) {
      return test(p.getInner());
    }
    Optional<Object> constant = body.expressions.constant(e);
    if (constant.isPresent() && constant.get() instanceof Integer i) {
      return b.always(i != 0);
    }
    if (e instanceof UnaryExpr u && u.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
      return test(u.getExpression()).not();
    } else if (e instanceof InstanceOfExpr i) {
      return (yes, no) -> instance(i, yes, no);
    } else if (e instanceof BinaryExpr x) {
      return binary(x);
    }
    return value(e);
  }

  private Test value(Expression e) {
    return (yes, no) -> b.branch(body.expressions.value(e, JType.BOOLEAN), yes, no);
  }

  private Test binary(BinaryExpr x) {
    return switch (x.getOperator()) {
      case AND -> b.and(test(x.getLeft()), later(x.getRight()));
      case OR -> b.or(test(x.getLeft()), later(x.getRight()));
      case EQUALS -> comparison(x, Condition.EQ);
      case NOT_EQUALS -> comparison(x, Condition.NE);
      case LESS -> comparison(x, Condition.LT);
      case GREATER -> comparison(x, Condition.GT);
      case LESS_EQUALS -> comparison(x, Condition.LE);
      case GREATER_EQUALS -> comparison(x, Condition.GE);
      default -> value(x);
    };
  }

  // What stands right of an operator may name a pattern's variable that the left side makes.
  private Test later(Expression e) {
    return (yes, no) -> test(e).branch(yes, no);
  }

  private Test comparison(BinaryExpr x, Condition condition) {
    return (yes, no) -> {
      Expression left = x.getLeft();
      Expression right = x.getRight();
      if (isZero(right)) {
        b.branch(condition, body.expressions.value(left, JType.UNKNOWN), Op.NONE, yes, no);
        return;
      }
      if (isZero(left) && (condition == Condition.EQ || condition == Condition.NE)) {
        b.branch(condition, body.expressions.value(right, JType.UNKNOWN), Op.NONE, yes, no);
        return;
      }
      JType a = body.typing.of(left).unboxed();
      JType c = body.typing.of(right).unboxed();
      boolean numbers = a.isNumeric() && c.isNumeric();
      JType asked = numbers ? JType.promoted(a, c) : JType.UNKNOWN;
      int first = body.expressions.value(left, asked);
      int second = body.expressions.value(right, asked);
      if (numbers && asked.isWide()) {
        b.branch(condition, b.compute("cmp", List.of(first, second)), Op.NONE, yes, no);
      } else {
        b.branch(condition, first, second, yes, no);
      }
    };
  }

  private boolean isZero(Expression e) {
    return e.isNullLiteralExpr()
        || e instanceof EnclosedExpr p && isZero(p.getInner())
        || body.expressions.constant(e).filter(c -> c.equals(0)).isPresent()
            && !body.typing.of(e).isWide();
  }

  private void instance(InstanceOfExpr i, Label yes, Label no) {
    int value = body.expressions.value(i.getExpression(), JType.UNKNOWN);
    b.at(Body.line(i));
    if (i.getPattern().isPresent()) {
      pattern(i.getPattern().get(), value, yes, no);
    } else {
      b.branch(b.instanceOf(value, body.scope().type(i.getType()).runtimeName()), yes, no);
    }
  }

  /** Asks whether a value is of the pattern, and binds its variables. */
  void pattern(PatternExpr p, int value, Label yes, Label no) {
    if (p instanceof TypePatternExpr t) {
      JType type = t.getType().isVarType() || t.getType().isUnknownType()
          ? JType.UNKNOWN
          : body.scope().type(t.getType());
      int slot = body.declare(t.getNameAsString(), type);
      Label matches = b.label();
      if (type.isPrimitive() || !type.isKnown()) {
        b.jump(matches);
      } else {
        b.branch(b.instanceOf(value, type.runtimeName()), matches, no);
      }
      b.place(matches);
      b.assign(
          slot,
          type.isPrimitive() || !type.isKnown()
              ? b.copy(value)
              : b.cast(value, type.runtimeName()));
      b.jump(yes);
    } else if (p instanceof RecordPatternExpr r) {
      record(r, value, yes, no);
    } else {
      b.jump(yes);
    }
  }

  private void record(RecordPatternExpr r, int value, Label yes, Label no) {
    JType type = body.scope().type(r.getType());
    Label matches = b.label();
    b.branch(b.instanceOf(value, type.runtimeName()), matches, no);
    b.place(matches);
    int record = b.cast(value, type.runtimeName());
    List<ClassInfo.Field> components =
        body.world().find(type.erased().name()).map(ClassInfo::fields).orElse(List.of()).stream()
            .filter(f -> !f.isStatic())
            .toList();
    for (int i = 0; i < r.getPatternList().size(); i++) {
      int component = component(type, components, i, record);
      Label next = b.label();
      var each = r.getPatternList().get(i);
      if (each instanceof TypePatternExpr t
          && (t.getType().isVarType()
              || i < components.size()
                  && body.scope().type(t.getType()).equals(components.get(i).type()))) {
        JType known = i < components.size() ? components.get(i).type() : JType.UNKNOWN;
        b.assign(body.declare(t.getNameAsString(), known), component);
        b.jump(next);
      } else if (each instanceof PatternExpr inner) {
        pattern(inner, component, next, no);
      } else {
        b.jump(next);
      }
      b.place(next);
    }
    b.jump(yes);
  }

  private int component(JType type, List<ClassInfo.Field> components, int i, int record) {
    if (i >= components.size()) {
      return b.opaque();
    }
    ClassInfo.Field f = components.get(i);
    MethodId accessor =
        new MethodId(type.erased().name(), f.name(), "()" + f.type().descriptor());
    return b.call(CallKind.VIRTUAL, accessor, List.of(record));
  }
}
