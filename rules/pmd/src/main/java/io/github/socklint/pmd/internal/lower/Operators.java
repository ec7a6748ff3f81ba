// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd.internal.lower;

import io.github.socklint.engine.structured.MethodBuilder;
import java.util.List;
import net.sourceforge.pmd.lang.java.ast.ASTExpression;
import net.sourceforge.pmd.lang.java.ast.ASTInfixExpression;
import net.sourceforge.pmd.lang.java.ast.ASTUnaryExpression;
import net.sourceforge.pmd.lang.java.ast.BinaryOp;
import net.sourceforge.pmd.lang.java.ast.UnaryOp;
import net.sourceforge.pmd.lang.java.types.JPrimitiveType;
import net.sourceforge.pmd.lang.java.types.JTypeMirror;

/** Lowers unary and binary operators. */
final class Operators {
  private final Body body;
  private final MethodBuilder b;

  Operators(Body body) {
    this.body = body;
    this.b = body.b;
  }

  int unary(ASTUnaryExpression e) {
    UnaryOp operator = e.getOperator();
    if (!operator.isPure()) {
      return body.assignments.increment(e, true);
    }
    if (operator == UnaryOp.NEGATION) {
      return b.value(body.conditions.test(e));
    }
    JTypeMirror type = e.getTypeMirror();
    int operand = body.value(e.getOperand(), type);
    b.at(e.getBeginLine());
    return switch (operator) {
      case UNARY_MINUS -> b.compute("neg", List.of(operand));
      case COMPLEMENT -> b.compute("^", List.of(operand, minusOne(type)));
      default -> operand;
    };
  }

  private int minusOne(JTypeMirror type) {
    return b.constant(Conversions.constant(-1, type));
  }

  int infix(ASTInfixExpression e) {
    if (isCondition(e.getOperator())) {
      return b.value(body.conditions.test(e));
    }
    JTypeMirror type = e.getTypeMirror();
    if (!(type instanceof JPrimitiveType)) {
      // A concatenation, or what PMD cannot tell the type of.
      body.value(e.getLeftOperand());
      body.value(e.getRightOperand());
      return b.at(e.getBeginLine()).opaque();
    }
    boolean shift = isShift(e.getOperator());
    JTypeMirror right = shift ? promoted(e.getRightOperand()) : type;
    int left =
        body.expressions.stable(body.value(e.getLeftOperand(), type), List.of(e.getRightOperand()));
    int operand = body.value(e.getRightOperand(), right);
    b.at(e.getBeginLine());
    return b.compute(e.getOperator().getToken(), List.of(left, operand));
  }

  /** Whether the result is a boolean that javac makes by branching. */
  static boolean isCondition(BinaryOp operator) {
    return switch (operator) {
      case CONDITIONAL_AND, CONDITIONAL_OR, EQ, NE, LE, GE, GT, LT, INSTANCEOF -> true;
      default -> false;
    };
  }

  static boolean isShift(BinaryOp operator) {
    return switch (operator) {
      case LEFT_SHIFT, RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT -> true;
      default -> false;
    };
  }

  /** The operand's type after unary numeric promotion (JLS 5.6). */
  static JTypeMirror promoted(ASTExpression e) {
    JTypeMirror type = e.getTypeMirror().unbox();
    return type instanceof JPrimitiveType primitive
            && Conversions.letter(primitive.getKind()) == 'i'
            && primitive.isNumeric()
        ? type.getTypeSystem().INT
        : type;
  }

  /** The type in which two operands are compared or added (JLS 5.6). */
  static JTypeMirror promoted(ASTExpression left, ASTExpression right) {
    JTypeMirror a = promoted(left);
    JTypeMirror c = promoted(right);
    return rank(a) >= rank(c) ? a : c;
  }

  private static int rank(JTypeMirror type) {
    return type instanceof JPrimitiveType primitive
        ? "ilfd".indexOf(Conversions.letter(primitive.getKind()))
        : -1;
  }
}
