// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.tree;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.type.PrimitiveType;
import java.util.Optional;
import java.util.function.Function;

/**
 * Constant expressions (JLS 15.29): Integer (also for boolean and char), Long, Float, Double or
 * String.
 */
public final class Constants {
  private final Function<Expression, Optional<Object>> names;

  /**
   * An evaluator.
   *
   * @param names gives the constant that a name stands for
   */
  public Constants(Function<Expression, Optional<Object>> names) {
    this.names = names;
  }

  /** The value; empty where it is not constant. */
  public Optional<Object> of(Expression e) {
    try {
      return Optional.ofNullable(value(e));
    } catch (NumberFormatException | ArithmeticException x) {
      return Optional.empty();
    }
  }

  private Object value(Expression e) {
    if (e instanceof IntegerLiteralExpr i) {
      return i.asNumber() instanceof Integer n ? n : i.asNumber().intValue();
    } else if (e instanceof LongLiteralExpr l) {
      return l.asNumber().longValue();
    } else if (e instanceof BooleanLiteralExpr b) {
      return b.getValue() ? 1 : 0;
    } else if (e instanceof CharLiteralExpr c) {
      return c.asChar() + 0;
    } else if (e instanceof DoubleLiteralExpr d) {
      String text = d.getValue();
      return text.endsWith("f") || text.endsWith("F")
          ? (Object) (float) d.asDouble()
          : d.asDouble();
    } else if (e instanceof StringLiteralExpr s) {
      return s.asString();
    } else if (e instanceof TextBlockLiteralExpr t) {
      return t.asString();
    } else if (e instanceof EnclosedExpr p) {
      return value(p.getInner());
    } else if (e instanceof UnaryExpr u) {
      return unary(u);
    } else if (e instanceof BinaryExpr b) {
      return binary(b);
    } else if (e instanceof CastExpr c) {
      return cast(c);
    } else if (e.isNameExpr() || e.isFieldAccessExpr()) {
      return names.apply(e).orElse(null);
    }
    return null;
  }

  private Object unary(UnaryExpr u) {
    Object v = value(u.getExpression());
    return switch (u.getOperator()) {
      case PLUS -> v instanceof Number ? v : null;
      case MINUS -> negated(v);
      case BITWISE_COMPLEMENT -> v instanceof Integer i ? Integer.valueOf(~i) : null;
      case LOGICAL_COMPLEMENT -> v instanceof Integer i ? Integer.valueOf(1 - i) : null;
      default -> null;
    };
  }

  private static Object negated(Object v) {
    if (v instanceof Integer i) {
      return -i;
    } else if (v instanceof Long l) {
      return -l;
    } else if (v instanceof Float f) {
      return -f;
    }
    return v instanceof Double d ? Double.valueOf(-d) : null;
  }

  private Object cast(CastExpr c) {
    Object v = value(c.getExpression());
    if (!(c.getType() instanceof PrimitiveType p)) {
      return v instanceof String ? v : null;
    }
    if (!(v instanceof Number n)) {
      return null;
    }
    return switch (p.getType()) {
      case LONG -> n.longValue();
      case INT -> n.intValue();
      case SHORT -> (int) n.shortValue();
      case BYTE -> (int) n.byteValue();
      case CHAR -> (int) (char) n.intValue();
      case FLOAT -> n.floatValue();
      case DOUBLE -> n.doubleValue();
      default -> null;
    };
  }

  private Object binary(BinaryExpr b) {
    Object left = value(b.getLeft());
    Object right = left == null ? null : value(b.getRight());
    if (left == null || right == null) {
      return null;
    }
    if (left instanceof String || right instanceof String) {
      return b.getOperator() == BinaryExpr.Operator.PLUS ? left.toString() + right : null;
    }
    if (left instanceof Integer x && right instanceof Integer y) {
      Long wide = whole(b.getOperator(), x, y);
      return wide == null ? null : (Object) wide.intValue();
    }
    boolean whole = !(left instanceof Double
        || left instanceof Float
        || right instanceof Double
        || right instanceof Float);
    return whole
        ? whole(b.getOperator(), ((Number) left).longValue(), ((Number) right).longValue())
        : null;
  }

  private static Long whole(BinaryExpr.Operator operator, long x, long y) {
    return switch (operator) {
      case PLUS -> x + y;
      case MINUS -> x - y;
      case MULTIPLY -> x * y;
      case DIVIDE -> x / y;
      case REMAINDER -> x % y;
      case LEFT_SHIFT -> x << y;
      case SIGNED_RIGHT_SHIFT -> x >> y;
      case BINARY_AND, AND -> x & y;
      case BINARY_OR, OR -> x | y;
      case XOR -> x ^ y;
      case EQUALS -> x == y ? 1L : 0L;
      case NOT_EQUALS -> x != y ? 1L : 0L;
      case LESS -> x < y ? 1L : 0L;
      case GREATER -> x > y ? 1L : 0L;
      case LESS_EQUALS -> x <= y ? 1L : 0L;
      case GREATER_EQUALS -> x >= y ? 1L : 0L;
      default -> null;
    };
  }
}
