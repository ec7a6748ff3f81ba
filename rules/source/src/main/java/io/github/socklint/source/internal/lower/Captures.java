// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import io.github.socklint.source.internal.types.ClassInfo;
import io.github.socklint.source.internal.types.JType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a lambda or a class in a method uses of what is around it. */
final class Captures {
  private Captures() {}

  /** The variables of the method that are named there, in the order of their first use. */
  static Map<String, Body.Local> of(Node node, Body body) {
    Map<String, Body.Local> captured = new LinkedHashMap<>();
    node.walk(n -> {
      if (n instanceof NameExpr name) {
        Optional<Body.Local> local = body.local(name.getNameAsString());
        local.ifPresent(l -> captured.putIfAbsent(name.getNameAsString(), l));
      } else if (n instanceof TypeExpr t) {
        // The parser takes the variable of a method reference for a type.
        String name = t.getType().asString();
        body.local(name).ifPresent(l -> captured.putIfAbsent(name, l));
      } else if (n instanceof ObjectCreationExpr o) {
        ClassContext local = localClass(o, body);
        if (local != null) {
          local
              .captured
              .keySet()
              .forEach(v -> body.local(v).ifPresent(l -> captured.putIfAbsent(v, l)));
        }
      }
    });
    return captured;
  }

  private static ClassContext localClass(ObjectCreationExpr o, Body body) {
    String name = body.scope().locals().get(o.getType().getNameAsString());
    return name == null ? null : body.cls.localClasses.get(name);
  }

  /** Whether it uses the object whose method it is in. */
  static boolean useThis(Node node, Body body) {
    return body.hasThis && node.findFirst(Node.class, n -> needsThis(n, body)).isPresent();
  }

  private static boolean needsThis(Node n, Body body) {
    if (n instanceof ThisExpr || n instanceof SuperExpr) {
      return true;
    } else if (n instanceof NameExpr name) {
      String id = name.getNameAsString();
      return body.local(id).isEmpty()
          && body.member(id)
              .filter(m -> !m.isStatic() && m.constant().isEmpty())
              .isPresent();
    } else if (n instanceof TypeExpr t) {
      String id = t.getType().asString();
      return body.local(id).isEmpty()
          && body.member(id).filter(m -> !m.isStatic()).isPresent();
    } else if (n instanceof MethodCallExpr call && call.getScope().isEmpty()) {
      return isInstanceMethod(call.getNameAsString(), body);
    } else if (n instanceof ObjectCreationExpr o) {
      return o.getAnonymousClassBody().isPresent()
          || body.world()
              .find(body.scope().type(o.getType()).erased().name())
              .flatMap(ClassInfo::outer)
              .isPresent();
    }
    return false;
  }

  private static boolean isInstanceMethod(String name, Body body) {
    for (ClassContext c = body.cls; c != null; c = c.outer) {
      for (JType t : body.world().withSupertypes(c.type())) {
        List<ClassInfo.Method> methods =
            body.world().find(t.name()).map(ClassInfo::methods).orElse(List.of());
        for (ClassInfo.Method m : methods) {
          if (m.name().equals(name)) {
            return !m.isStatic();
          }
        }
      }
    }
    return body.scope().names().staticOwners(name).isEmpty();
  }
}
