// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.tree;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import io.github.socklint.source.internal.types.ClassInfo;
import io.github.socklint.source.internal.types.JType;
import io.github.socklint.source.internal.types.World;
import java.util.Optional;

/** Constants that fields stand for, wherever they are declared. */
public final class FieldConstants {
  private static final int DEEPEST = 50;
  private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

  private final Scope scope;

  /** The constants as this scope names them. */
  public FieldConstants(Scope scope) {
    this.scope = scope;
  }

  /** The constant value of an expression in which names are fields. */
  public Optional<Object> of(Expression e) {
    // A constant may be defined by itself, in code that does not compile.
    int depth = DEPTH.get();
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    DEPTH.set(depth + 1);
    try {
      return new Constants(this::named).of(e);
    } finally {
      DEPTH.set(depth);
    }
  }

  /** The constant that a name stands for. */
  public Optional<Object> named(Expression e) {
    if (e instanceof NameExpr n) {
      return field(n.getNameAsString()).flatMap(f -> f.constant().get());
    } else if (e instanceof FieldAccessExpr f) {
      String owner = scope.classNameOrNull(f.getScope().toString());
      return owner == null
          ? Optional.empty()
          : world()
              .field(JType.of(owner), f.getNameAsString())
              .flatMap(x -> x.constant().get());
    }
    return Optional.empty();
  }

  private Optional<ClassInfo.Field> field(String name) {
    for (String each : scope.enclosing()) {
      Optional<ClassInfo.Field> found = world().field(JType.of(each), name);
      if (found.isPresent()) {
        return found;
      }
    }
    for (String owner : scope.names().staticOwners(name)) {
      Optional<ClassInfo.Field> found = world().field(JType.of(owner), name);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private World world() {
    return scope.names().world();
  }
}
