// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.lower;

import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import io.github.socklint.engine.flow.FieldId;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.structured.MethodBuilder;
import io.github.socklint.source.internal.tree.Constants;
import io.github.socklint.source.internal.tree.Declarations;
import io.github.socklint.source.internal.types.JType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values of expressions. */
final class Expressions {
  private static final Map<BinaryExpr.Operator, String> OPERATORS = Map.ofEntries(
      Map.entry(BinaryExpr.Operator.PLUS, "+"),
      Map.entry(BinaryExpr.Operator.MINUS, "-"),
      Map.entry(BinaryExpr.Operator.MULTIPLY, "*"),
      Map.entry(BinaryExpr.Operator.DIVIDE, "/"),
      Map.entry(BinaryExpr.Operator.REMAINDER, "%"),
      Map.entry(BinaryExpr.Operator.LEFT_SHIFT, "<<"),
      Map.entry(BinaryExpr.Operator.SIGNED_RIGHT_SHIFT, ">>"),
      Map.entry(BinaryExpr.Operator.UNSIGNED_RIGHT_SHIFT, ">>>"),
      Map.entry(BinaryExpr.Operator.BINARY_AND, "&"),
      Map.entry(BinaryExpr.Operator.BINARY_OR, "|"),
      Map.entry(BinaryExpr.Operator.XOR, "^"));

  private final Body body;
  private final MethodBuilder b;

  Expressions(Body body) {
    this.body = body;
    this.b = body.b;
  }

  /** The constant that an expression stands for. */
  Optional<Object> constant(Expression e) {
    if (e instanceof MethodCallExpr || e instanceof ObjectCreationExpr) {
      return Optional.empty();
    }
    return new Constants(this::named).of(e);
  }

  private Optional<Object> named(Expression e) {
    if (e instanceof NameExpr n) {
      return body.local(n.getNameAsString()).isPresent()
          ? Optional.empty()
          : body.member(n.getNameAsString()).flatMap(Body.Member::constant);
    }
    FieldAccessExpr f = (FieldAccessExpr) e;
    String owner = body.typing.classOf(f.getScope());
    return owner == null
        ? Optional.empty()
        : body.world()
            .field(JType.of(owner), f.getNameAsString())
            .flatMap(x -> x.constant().get());
  }

  /**
   * Lowers an expression.
   *
   * @param expected the type that the context asks for, void where it looks at no value
   * @return its slot; {@link Op#NONE} where it has no value
   */
  int value(Expression e, JType expected) {
    Optional<Object> constant = constant(e);
    if (constant.isPresent()) {
      JType type = expected.isPrimitive() && !expected.isVoid() ? expected : body.typing.of(e);
      b.at(Body.line(e));
      return b.constant(Declarations.converted(constant.get(), type));
    }
    int value = lower(e, expected);
    if (expected.isVoid() && e instanceof MethodCallExpr) {
      b.drop(value);
    }
    if (value == Op.NONE && !expected.isVoid()) {
      return b.opaque();
    }
    return widened(value, e, expected);
  }

  /** Widens an int where a long is asked for, and the like. */
  private int widened(int value, Expression e, JType expected) {
    if (!expected.isPrimitive() || expected.isVoid()) {
      return value;
    }
    JType from = body.typing.of(e).unboxed();
    return from.isNumeric() ? convert(value, from, expected) : value;
  }

  private int convert(int value, JType from, JType to) {
    String source = letter(from);
    String target = letter(to);
    return source.equals(target) || target.isEmpty()
        ? value
        : b.compute(source + "2" + target, List.of(value));
  }

  private static String letter(JType type) {
    return switch (type.name()) {
      case "byte", "short", "char", "int" -> "i";
      case "long" -> "l";
      case "float" -> "f";
      case "double" -> "d";
      default -> "";
    };
  }

  private int lower(Expression e, JType expected) {
    if (e instanceof NameExpr n) {
      return name(n);
    } else if (e instanceof MethodCallExpr c) {
      return body.calls.lower(c, expected);
    } else if (e instanceof EnclosedExpr p) {
      return lower(p.getInner(), expected);
    } else if (e instanceof ObjectCreationExpr o) {
      return body.creation.lower(o);
    } else if (e instanceof FieldAccessExpr f) {
      return field(f);
    } else if (e instanceof AssignExpr a) {
      return new Assignments(body).assign(a);
    } else if (e instanceof UnaryExpr u) {
      return unary(u);
    } else if (e instanceof BinaryExpr x) {
      return binary(x);
    } else if (e instanceof CastExpr c) {
      return cast(c);
    } else if (e instanceof ConditionalExpr c) {
      return conditional(c, expected);
    } else if (e instanceof InstanceOfExpr) {
      return b.value(body.conditions.test(e));
    } else if (e instanceof LambdaExpr l) {
      return body.functions.lambda(l, expected);
    } else if (e instanceof MethodReferenceExpr r) {
      return body.functions.reference(r, expected);
    } else if (e instanceof ThisExpr t) {
      return thisValue(t);
    } else if (e instanceof SwitchExpr s) {
      return body.switches.expression(s, expected);
    } else if (e instanceof VariableDeclarationExpr v) {
      body.statements.declare(v);
      return Op.NONE;
    }
    return array(e, expected);
  }

  private int array(Expression e, JType expected) {
    if (e instanceof ArrayAccessExpr a) {
      int array = value(a.getName(), JType.UNKNOWN);
      int index = value(a.getIndex(), JType.INT);
      return b.at(Body.line(e)).loadElement(array, index);
    } else if (e instanceof ArrayCreationExpr a) {
      return newArray(a);
    } else if (e instanceof ArrayInitializerExpr i) {
      return initializer(i, expected);
    } else if (e instanceof ClassExpr c) {
      return b.constant(new Op.ClassConstant(body.scope().type(c.getType()).runtimeName()));
    } else if (e.isNullLiteralExpr()) {
      return b.at(Body.line(e)).constant(null);
    } else if (e instanceof SuperExpr) {
      return body.objectOf(body.cls);
    }
    return b.opaque();
  }

  private int name(NameExpr n) {
    String name = n.getNameAsString();
    Optional<Body.Local> local = body.local(name);
    if (local.isPresent()) {
      return local.get().slot() < 0 ? b.opaque() : local.get().slot();
    }
    Optional<Body.Member> member = body.member(name);
    b.at(Body.line(n));
    if (member.isPresent()) {
      return body.load(member.get());
    }
    // A field of a superclass that is not at hand, perhaps.
    return b.opaque();
  }

  private int thisValue(ThisExpr t) {
    if (t.getTypeName().isEmpty()) {
      return body.objectOf(body.cls);
    }
    String binary = body.scope().className(t.getTypeName().get().asString());
    for (ClassContext c = body.cls; c != null; c = c.outer) {
      if (c.name().equals(binary)) {
        return body.objectOf(c);
      }
    }
    return b.opaque();
  }

  private int field(FieldAccessExpr f) {
    String name = f.getNameAsString();
    String owner = body.typing.classOf(f.getScope());
    if (owner != null) {
      b.at(Body.line(f.getName()));
      return body.world()
          .field(JType.of(owner), name)
          .map(x -> body.load(body.member(null, owner, x)))
          .orElseGet(() -> b.loadField(Op.NONE, unknown(owner, name)));
    }
    JType type = Typing.reference(body.typing.of(f.getScope()));
    int object = value(f.getScope(), JType.UNKNOWN);
    b.at(Body.line(f.getName()));
    if (type.isArray() && name.equals("length")) {
      return b.compute("length", List.of(object));
    }
    return body.world()
        .field(type, name)
        .map(x -> {
          Body.Member m = body.member(null, ownerOf(type), x);
          return b.loadField(m.isStatic() ? Op.NONE : object, m.field());
        })
        .orElseGet(
            () -> type.isKnown() ? b.loadField(object, unknown(type.name(), name)) : b.opaque());
  }

  static String ownerOf(JType type) {
    return type.erased().name();
  }

  static FieldId unknown(String owner, String name) {
    return new FieldId(owner, name, "Ljava/lang/Object;");
  }

  private int unary(UnaryExpr u) {
    switch (u.getOperator()) {
      case LOGICAL_COMPLEMENT:
        return b.value(body.conditions.test(u));
      case PLUS:
        return value(u.getExpression(), JType.UNKNOWN);
      case MINUS:
        return b.compute("neg", List.of(value(u.getExpression(), JType.UNKNOWN)));
      case BITWISE_COMPLEMENT:
        int operand = value(u.getExpression(), JType.UNKNOWN);
        return b.compute("^", List.of(operand, b.constant(-1)));
      default:
        return new Assignments(body).step(u);
    }
  }

  private int binary(BinaryExpr x) {
    switch (x.getOperator()) {
      case AND, OR, EQUALS, NOT_EQUALS, LESS, GREATER, LESS_EQUALS, GREATER_EQUALS:
        return b.value(body.conditions.test(x));
      case PLUS:
        if (body.typing.of(x).erased().equals(JType.STRING)
            || !body.typing.of(x).isKnown()) {
          return concatenation(x);
        }
        return chain(x);
      default:
        return chain(x);
    }
  }

  /** Operators of one kind lean to the left, often many of them: no recursion. */
  private int chain(BinaryExpr x) {
    Deque<BinaryExpr> parts = new ArrayDeque<>();
    Expression left = x;
    while (left instanceof BinaryExpr y
        && OPERATORS.containsKey(y.getOperator())
        && (parts.isEmpty() || isNumber(y))) {
      parts.push(y);
      left = y.getLeft();
    }
    int value = value(left, operand(parts.peek()));
    for (BinaryExpr part : parts) {
      boolean shift = part.getOperator().name().endsWith("SHIFT");
      int right = value(part.getRight(), shift ? JType.UNKNOWN : operand(part));
      value = b.compute(OPERATORS.get(part.getOperator()), List.of(value, right));
    }
    return value;
  }

  private boolean isNumber(BinaryExpr y) {
    return body.typing.of(y).isPrimitive();
  }

  private JType operand(BinaryExpr x) {
    JType type = body.typing.of(x);
    return type.isNumeric() ? type : JType.UNKNOWN;
  }

  private int concatenation(BinaryExpr x) {
    Expression left = x;
    List<Expression> parts = new ArrayList<>();
    while (left instanceof BinaryExpr y && y.getOperator() == BinaryExpr.Operator.PLUS) {
      parts.add(0, y.getRight());
      left = y.getLeft();
    }
    parts.add(0, left);
    parts.forEach(p -> value(p, JType.UNKNOWN));
    return b.at(Body.line(x)).opaque();
  }

  private int cast(CastExpr c) {
    JType type = body.scope().type(c.getType());
    int value = value(c.getExpression(), type.isPrimitive() ? JType.UNKNOWN : type);
    b.at(Body.line(c));
    if (!type.isPrimitive()) {
      return b.cast(value, type.runtimeName());
    }
    JType from = body.typing.of(c.getExpression()).unboxed();
    if (!from.isNumeric() || from.equals(type)) {
      return value;
    }
    int wide = convert(value, from, type);
    return switch (type.name()) {
      case "byte" -> b.compute("i2b", List.of(wide));
      case "char" -> b.compute("i2c", List.of(wide));
      case "short" -> b.compute("i2s", List.of(wide));
      default -> wide;
    };
  }

  private int conditional(ConditionalExpr c, JType expected) {
    JType type = body.typing.of(c);
    JType asked = type.isPrimitive() || !expected.isKnown() || expected.isVoid() ? type : expected;
    return b.choose(
        body.conditions.test(c.getCondition()),
        () -> value(c.getThenExpr(), asked),
        () -> value(c.getElseExpr(), asked));
  }

  private int newArray(ArrayCreationExpr a) {
    JType element = body.scope().type(a.getElementType());
    JType whole = element.array(a.getLevels().size());
    if (a.getInitializer().isPresent()) {
      return initializer(a.getInitializer().get(), whole);
    }
    List<Integer> sizes = new ArrayList<>();
    a.getLevels().forEach(l -> l.getDimension().ifPresent(d -> sizes.add(value(d, JType.INT))));
    JType left = element.array(a.getLevels().size() - sizes.size());
    return b.at(Body.line(a)).newArray(left.runtimeName(), sizes);
  }

  private int initializer(ArrayInitializerExpr i, JType type) {
    JType element = type.isArray() ? type.element() : JType.UNKNOWN;
    b.at(Body.line(i));
    int size = i.getValues().size();
    int array = b.newArray(element.runtimeName(), List.of(b.constant(size)));
    for (int n = 0; n < size; n++) {
      int value = value(i.getValues().get(n), element);
      b.storeElement(array, b.constant(n), value);
    }
    return array;
  }
}
