// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.lower;

import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.YieldStmt;
import io.github.socklint.source.internal.types.JType;
import io.github.socklint.source.internal.types.Overloads;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** The static types of expressions. */
final class Typing {
  private final Body body;
  private final IdentityHashMap<Expression, JType> known = new IdentityHashMap<>();

  Typing(Body body) {
    this.body = body;
  }

  /** The type; {@link Overloads#FUNCTION} for lambdas, which have none of their own. */
  JType of(Expression e) {
    JType type = known.get(e);
    if (type == null) {
      type = search(e);
      // What is not known yet may be later: a pattern's variable.
      if (type.isKnown()) {
        known.put(e, type);
      }
    }
    return type;
  }

  /** What an expression's type was found to be, forgotten where it only was supposed. */
  JType afresh(Expression e) {
    IdentityHashMap<Expression, JType> before = new IdentityHashMap<>(known);
    JType type = of(e);
    known.clear();
    known.putAll(before);
    return type;
  }

  private JType search(Expression e) {
    if (e instanceof NameExpr n) {
      return name(n.getNameAsString());
    } else if (e instanceof MethodCallExpr c) {
      return body.calls.result(c);
    } else if (e instanceof FieldAccessExpr f) {
      return field(f);
    } else if (e instanceof ObjectCreationExpr o) {
      return body.creation.type(o);
    } else if (e instanceof EnclosedExpr p) {
      return of(p.getInner());
    } else if (e instanceof ThisExpr t) {
      return t.getTypeName()
          .map(n -> JType.of(body.scope().className(n.asString())))
          .orElseGet(body.cls.type()::erased);
    } else if (e instanceof CastExpr c) {
      return body.scope().type(c.getType());
    } else if (e instanceof AssignExpr a) {
      return of(a.getTarget());
    } else if (e instanceof BinaryExpr b) {
      return binary(b);
    } else if (e instanceof UnaryExpr u) {
      return unary(u);
    } else if (e instanceof ConditionalExpr c) {
      return join(of(c.getThenExpr()), of(c.getElseExpr()));
    } else if (e instanceof ArrayAccessExpr a) {
      return of(a.getName()).element();
    } else if (e instanceof ArrayCreationExpr a) {
      return body.scope().type(a.getElementType()).array(a.getLevels().size());
    } else if (e instanceof ClassExpr c) {
      return JType.of("java.lang.Class", List.of(body.scope().type(c.getType()).boxed()));
    } else if (e instanceof SwitchExpr s) {
      return switched(s);
    } else if (e.isLambdaExpr() || e.isMethodReferenceExpr()) {
      return Overloads.FUNCTION;
    }
    return literal(e);
  }

  private static JType literal(Expression e) {
    if (e.isStringLiteralExpr() || e.isTextBlockLiteralExpr()) {
      return JType.STRING;
    } else if (e.isIntegerLiteralExpr()) {
      return JType.INT;
    } else if (e.isLongLiteralExpr()) {
      return JType.LONG;
    } else if (e.isBooleanLiteralExpr() || e.isInstanceOfExpr()) {
      return JType.BOOLEAN;
    } else if (e.isCharLiteralExpr()) {
      return JType.of("char");
    } else if (e instanceof DoubleLiteralExpr d) {
      boolean isFloat = d.getValue().endsWith("f") || d.getValue().endsWith("F");
      return JType.of(isFloat ? "float" : "double");
    }
    return e.isNullLiteralExpr() ? JType.NULL : JType.UNKNOWN;
  }

  private JType name(String name) {
    Optional<Body.Local> local = body.local(name);
    if (local.isPresent()) {
      return local.get().type();
    }
    return body.member(name).map(Body.Member::type).orElse(JType.UNKNOWN);
  }

  private JType field(FieldAccessExpr f) {
    String className = classOf(f.getScope());
    if (className != null) {
      return body.world()
          .field(JType.of(className), f.getNameAsString())
          .map(x -> x.type())
          .orElse(JType.UNKNOWN);
    }
    JType scope = of(f.getScope());
    if (scope.isArray() && f.getNameAsString().equals("length")) {
      return JType.INT;
    }
    return scope.isKnown()
        ? body.world()
            .field(reference(scope), f.getNameAsString())
            .map(x -> x.type())
            .orElse(JType.UNKNOWN)
        : JType.UNKNOWN;
  }

  /** A type that has members: of a variable its bound. */
  static JType reference(JType type) {
    return type.kind() == JType.Kind.VARIABLE ? type.erased() : type;
  }

  /** The class that the expression names; null where it is a value, or nobody knows. */
  String classOf(Expression e) {
    if (e instanceof NameExpr n) {
      String name = n.getNameAsString();
      if (body.isVariable(name)) {
        return null;
      }
      String found = body.scope().classNameOrNull(name);
      boolean looksLikeOne = Character.isUpperCase(name.charAt(0));
      return found != null ? found : looksLikeOne ? body.scope().className(name) : null;
    }
    return e instanceof FieldAccessExpr f && !beginsWithValue(f) ? qualified(f) : null;
  }

  private String qualified(FieldAccessExpr f) {
    String name = f.getNameAsString();
    String around = classOf(f.getScope());
    if (around == null) {
      return body.scope().classNameOrNull(f.toString());
    }
    if (body.world().field(JType.of(around), name).isPresent()) {
      return null;
    }
    String member = around + "$" + name;
    boolean looksLikeOne = name.length() > 1
        && Character.isUpperCase(name.charAt(0))
        && Character.isLowerCase(name.charAt(1));
    return body.world()
        .memberClass(around, name)
        .orElse(looksLikeOne && !body.world().has(around) ? member : null);
  }

  private boolean beginsWithValue(FieldAccessExpr f) {
    Expression first = f;
    while (first instanceof FieldAccessExpr x) {
      first = x.getScope();
    }
    return !(first instanceof NameExpr n) || body.isVariable(n.getNameAsString());
  }

  private JType binary(BinaryExpr b) {
    return switch (b.getOperator()) {
      case AND, OR, EQUALS, NOT_EQUALS, LESS, GREATER, LESS_EQUALS, GREATER_EQUALS -> JType.BOOLEAN;
      case PLUS -> sum(b);
      case LEFT_SHIFT, SIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT ->
        JType.promoted(of(b.getLeft()), JType.INT);
      default -> {
        JType left = of(b.getLeft()).unboxed();
        yield left.equals(JType.BOOLEAN) ? left : JType.promoted(left, of(b.getRight()));
      }
    };
  }

  /** Sums are long chains that lean to the left. */
  private JType sum(BinaryExpr b) {
    Expression left = b;
    Deque<Expression> rights = new ArrayDeque<>();
    while (left instanceof BinaryExpr x && x.getOperator() == BinaryExpr.Operator.PLUS) {
      rights.push(x.getRight());
      left = x.getLeft();
    }
    JType type = of(left);
    for (Expression right : rights) {
      JType other = of(right);
      boolean text = type.erased().equals(JType.STRING) && type.isKnown()
          || other.isKnown() && other.erased().equals(JType.STRING);
      type = text ? JType.STRING : JType.promoted(type, other);
    }
    return type;
  }

  private JType unary(UnaryExpr u) {
    JType type = of(u.getExpression());
    return switch (u.getOperator()) {
      case LOGICAL_COMPLEMENT -> JType.BOOLEAN;
      case PLUS, MINUS, BITWISE_COMPLEMENT -> JType.promoted(type, JType.INT);
      default -> type;
    };
  }

  private JType join(JType a, JType b) {
    if (!a.isKnown() || !b.isKnown()) {
      return a.isKnown() ? a.boxed() : b.boxed();
    }
    if (a.equals(b)) {
      return a;
    }
    if (a.unboxed().isNumeric() && b.unboxed().isNumeric()) {
      return JType.promoted(a, b);
    }
    if (a.isClass() && b.isClass()) {
      return body.world().as(b, a.name()).isPresent()
          ? a
          : body.world().withSupertypes(a).stream()
              .filter(t -> body.world().as(b, t.name()).isPresent())
              .findFirst()
              .orElse(JType.OBJECT);
    }
    return a;
  }

  private JType switched(SwitchExpr s) {
    JType joined = JType.NULL;
    for (var entry : s.getEntries()) {
      for (var statement : entry.getStatements()) {
        JType type = statement.isExpressionStmt()
            ? of(statement.asExpressionStmt().getExpression())
            : statement
                .findFirst(YieldStmt.class)
                .map(y -> of(y.getExpression()))
                .orElse(JType.NULL);
        joined = joined.isKnown() ? type.isKnown() ? join(joined, type) : joined : type;
      }
    }
    return joined;
  }
}
