// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd.internal.lower;

import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.flow.Terminator.Condition;
import io.github.socklint.engine.structured.MethodBuilder;
import io.github.socklint.engine.structured.Test;
import java.util.List;
import net.sourceforge.pmd.lang.java.ast.ASTConditionalExpression;
import net.sourceforge.pmd.lang.java.ast.ASTExpression;
import net.sourceforge.pmd.lang.java.ast.ASTInfixExpression;
import net.sourceforge.pmd.lang.java.ast.ASTNullLiteral;
import net.sourceforge.pmd.lang.java.ast.ASTPatternExpression;
import net.sourceforge.pmd.lang.java.ast.ASTUnaryExpression;
import net.sourceforge.pmd.lang.java.ast.BinaryOp;
import net.sourceforge.pmd.lang.java.ast.UnaryOp;
import net.sourceforge.pmd.lang.java.types.JTypeMirror;

/** Lowers boolean expressions to branches. */
final class Conditions {
  private final Body body;
  private final MethodBuilder b;

  Conditions(Body body) {
    this.body = body;
    this.b = body.b;
  }

  /** The condition; nothing is written down before somebody branches on it. */
  Test test(ASTExpression e) {
    if (e.getConstValue() instanceof Boolean constant) {
      return b.always(constant);
    }
    if (e instanceof ASTUnaryExpression unary && unary.getOperator() == UnaryOp.NEGATION) {
      return test(unary.getOperand()).not();
    }
    if (e instanceof ASTInfixExpression infix) {
      return infix(infix);
    }
    if (e instanceof ASTConditionalExpression choice) {
      return (whenTrue, whenFalse) -> {
        var yes = b.label();
        var no = b.label();
        test(choice.getCondition()).branch(yes, no);
        b.place(yes);
        test(choice.getThenBranch()).branch(whenTrue, whenFalse);
        b.place(no);
        test(choice.getElseBranch()).branch(whenTrue, whenFalse);
      };
    }
    return value(e);
  }

  private Test value(ASTExpression e) {
    return (whenTrue, whenFalse) -> {
      int value = body.value(e, e.getTypeMirror().getTypeSystem().BOOLEAN);
      b.branch(value, whenTrue, whenFalse);
    };
  }

  private Test infix(ASTInfixExpression e) {
    return switch (e.getOperator()) {
      case CONDITIONAL_AND -> b.and(test(e.getLeftOperand()), test(e.getRightOperand()));
      case CONDITIONAL_OR -> b.or(test(e.getLeftOperand()), test(e.getRightOperand()));
      case EQ, NE, LE, GE, GT, LT -> compare(e);
      case INSTANCEOF -> instance(e);
      default -> value(e);
    };
  }

  private Test instance(ASTInfixExpression e) {
    ASTExpression operand = e.getLeftOperand();
    if (e.getRightOperand() instanceof ASTPatternExpression pattern) {
      return (whenTrue, whenFalse) -> {
        int value = body.value(operand);
        b.at(e.getBeginLine());
        body.patterns
            .matches(value, operand.getTypeMirror(), pattern.getPattern())
            .branch(whenTrue, whenFalse);
      };
    }
    String type = TypeNames.binary(e.getRightOperand().getTypeMirror());
    return (whenTrue, whenFalse) -> {
      int value = body.value(operand);
      b.at(e.getBeginLine()).branch(b.instanceOf(value, type), whenTrue, whenFalse);
    };
  }

  private Test compare(ASTInfixExpression e) {
    Condition condition = condition(e.getOperator());
    boolean ordered = condition != Condition.EQ && condition != Condition.NE;
    ASTExpression left = e.getLeftOperand();
    ASTExpression right = e.getRightOperand();
    boolean numbers = ordered || arePrimitive(left, right);
    if (isZero(right)) {
      return (whenTrue, whenFalse) -> {
        int value = body.value(left, numbers ? promoted(left, right) : left.getTypeMirror());
        b.at(e.getBeginLine()).branch(condition, value, Op.NONE, whenTrue, whenFalse);
      };
    }
    return (whenTrue, whenFalse) -> {
      JTypeMirror type = numbers ? promoted(left, right) : null;
      int a = type == null ? body.value(left) : body.value(left, type);
      a = body.expressions.stable(a, List.of(right));
      int c = type == null ? body.value(right) : body.value(right, type);
      b.at(e.getBeginLine());
      boolean wide = type != null && "lfd".indexOf(letter(type)) >= 0;
      if (wide) {
        b.branch(condition, b.compute("cmp", List.of(a, c)), Op.NONE, whenTrue, whenFalse);
      } else {
        b.branch(condition, a, c, whenTrue, whenFalse);
      }
    };
  }

  /** Whether it is null, or a constant that the JVM compares with in one instruction. */
  private static boolean isZero(ASTExpression e) {
    Object constant = e.getConstValue();
    return e instanceof ASTNullLiteral
        || constant instanceof Integer i && i == 0
        || constant instanceof Character c && c == 0
        || constant instanceof Boolean flag && !flag;
  }

  /** Whether numbers or booleans are compared, and not references. */
  private static boolean arePrimitive(ASTExpression left, ASTExpression right) {
    return left.getTypeMirror().isPrimitive() || right.getTypeMirror().isPrimitive();
  }

  private static JTypeMirror promoted(ASTExpression left, ASTExpression right) {
    return Operators.promoted(left, right);
  }

  private static char letter(JTypeMirror type) {
    return type instanceof net.sourceforge.pmd.lang.java.types.JPrimitiveType primitive
        ? Conversions.letter(primitive.getKind())
        : 'a';
  }

  private static Condition condition(BinaryOp operator) {
    return switch (operator) {
      case NE -> Condition.NE;
      case LE -> Condition.LE;
      case GE -> Condition.GE;
      case GT -> Condition.GT;
      case LT -> Condition.LT;
      default -> Condition.EQ;
    };
  }
}
