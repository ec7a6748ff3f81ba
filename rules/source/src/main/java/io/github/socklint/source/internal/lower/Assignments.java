// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.lower;

import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import io.github.socklint.engine.flow.FieldId;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.structured.MethodBuilder;
import io.github.socklint.source.internal.types.ClassInfo;
import io.github.socklint.source.internal.types.JType;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;

/** Assignments, compound ones, and {@code ++}. */
final class Assignments {
  private final Body body;
  private final MethodBuilder b;

  Assignments(Body body) {
    this.body = body;
    this.b = body.b;
  }

  /** A place that can be read and written; what it needs was evaluated once. */
  private record Place(IntSupplier read, IntUnaryOperator write) {}

  int assign(AssignExpr a) {
    Place place = place(a.getTarget());
    JType type = body.typing.of(a.getTarget());
    if (a.getOperator() == AssignExpr.Operator.ASSIGN) {
      int value = body.expressions.value(a.getValue(), type);
      b.at(Body.line(a));
      return place.write().applyAsInt(value);
    }
    int old = place.read().getAsInt();
    int value = body.expressions.value(a.getValue(), type.isPrimitive() ? type : JType.UNKNOWN);
    b.at(Body.line(a));
    Optional<BinaryExpr.Operator> operator = a.getOperator().toBinaryOperator();
    boolean number = type.unboxed().isNumeric() || type.unboxed().equals(JType.BOOLEAN);
    int result = number && operator.isPresent()
        ? b.compute(symbol(operator.get()), List.of(old, value))
        : b.opaque();
    return place.write().applyAsInt(result);
  }

  private static String symbol(BinaryExpr.Operator operator) {
    return switch (operator) {
      case BINARY_AND -> "&";
      case BINARY_OR -> "|";
      default -> operator.asString();
    };
  }

  /** {@code ++} and {@code --}. */
  int step(UnaryExpr u) {
    Place place = place(u.getExpression());
    boolean up = u.getOperator().name().endsWith("INCREMENT");
    boolean wide = body.typing.of(u.getExpression()).name().equals("long");
    int read = place.read().getAsInt();
    int old = u.getOperator().isPostfix() ? b.copy(read) : read;
    Object one = wide ? (Object) 1L : (Object) 1;
    b.at(Body.line(u));
    int result = b.compute(up ? "+" : "-", List.of(read, b.constant(one)));
    int written = place.write().applyAsInt(result);
    return u.getOperator().isPostfix() ? old : written;
  }

  private Place place(Expression target) {
    if (target instanceof EnclosedExpr p) {
      return place(p.getInner());
    } else if (target instanceof NameExpr n) {
      return named(n);
    } else if (target instanceof FieldAccessExpr f) {
      return field(f);
    } else if (target instanceof ArrayAccessExpr a) {
      int array = body.expressions.value(a.getName(), JType.UNKNOWN);
      int index = body.expressions.value(a.getIndex(), JType.INT);
      return new Place(() -> b.loadElement(array, index), v -> {
        b.storeElement(array, index, v);
        return v;
      });
    }
    return new Place(b::opaque, v -> v);
  }

  private Place named(NameExpr n) {
    Optional<Body.Local> local = body.local(n.getNameAsString());
    if (local.isPresent()) {
      int slot = local.get().slot();
      return slot < 0
          ? new Place(b::opaque, v -> v)
          : new Place(() -> slot, v -> b.assign(slot, v));
    }
    Optional<Body.Member> member = body.member(n.getNameAsString());
    if (member.isEmpty()) {
      return new Place(b::opaque, v -> v);
    }
    Body.Member m = member.get();
    b.at(Body.line(n));
    return field(m.isStatic() ? Op.NONE : body.objectOf(m.level()), m.field());
  }

  private Place field(int object, FieldId id) {
    return new Place(() -> b.loadField(object, id), v -> {
      b.storeField(object, id, v);
      return v;
    });
  }

  private Place field(FieldAccessExpr f) {
    String className = body.typing.classOf(f.getScope());
    if (className != null) {
      FieldId id = body.world()
          .field(JType.of(className), f.getNameAsString())
          .map(x -> body.member(null, className, x).field())
          .orElseGet(() -> Expressions.unknown(className, f.getNameAsString()));
      return field(Op.NONE, id);
    }
    JType type = Typing.reference(body.typing.of(f.getScope()));
    int object = body.expressions.value(f.getScope(), JType.UNKNOWN);
    Optional<ClassInfo.Field> found = body.world().field(type, f.getNameAsString());
    if (found.isPresent()) {
      Body.Member m = body.member(null, Expressions.ownerOf(type), found.get());
      return field(m.isStatic() ? Op.NONE : object, m.field());
    }
    String owner = type.isKnown() ? type.name() : "?";
    return field(object, Expressions.unknown(owner, f.getNameAsString()));
  }
}
