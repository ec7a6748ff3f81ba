// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.lower;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import io.github.socklint.source.internal.tree.Declarations;
import io.github.socklint.source.internal.tree.Scope;
import io.github.socklint.source.internal.types.ClassInfo;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Classes with a name that are declared in a method. */
final class LocalClasses {
  private final Body body;

  LocalClasses(Body body) {
    this.body = body;
  }

  void declare(TypeDeclaration<?> type) {
    IdentityHashMap<TypeDeclaration<?>, ClassContext> known = body.cls.unit.declaredInMethods();
    ClassContext before = known.get(type);
    if (before != null) {
      body.scope(body.scope().withLocal(type.getNameAsString(), before.name()));
      return;
    }
    boolean holds =
        body.hasThis && type instanceof ClassOrInterfaceDeclaration c && !c.isInterface();
    String name = body.cls.nextLocal(type.getNameAsString());
    Scope around = body.scope().withLocal(type.getNameAsString(), name);
    body.scope(around);
    Optional<String> outer = holds ? Optional.of(body.cls.name()) : Optional.empty();
    ClassInfo info = Declarations.read(type, name, outer, around);
    Scope inside = Declarations.scopeIn(type, name, around);
    List<BodyDeclaration<?>> members = List.copyOf(type.getMembers());
    Map<String, ClassContext> locals = new HashMap<>(body.cls.localClasses);
    ClassContext made =
        new ClassContext(body.cls.unit, info, inside, body.cls, holds, locals, members);
    if (type instanceof ClassOrInterfaceDeclaration) {
      Captures.of(type, body).forEach((v, l) -> made.captured.put(v, l.type()));
    }
    locals.put(name, made);
    // Other classes of the method, and the method itself, make objects of it.
    body.cls.localClasses.put(name, made);
    known.put(type, made);
    body.cls.unit.declare(made);
    new ClassLowering(made).lower(type);
  }
}
