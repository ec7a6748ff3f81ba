// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.lower;

import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import io.github.socklint.engine.flow.FieldId;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.structured.MethodBuilder;
import io.github.socklint.source.internal.types.ClassInfo;
import io.github.socklint.source.internal.types.JType;
import java.util.List;

/** What a record has without saying so. */
final class Records {
  private final ClassLowering lowering;
  private final ClassContext cls;

  Records(ClassLowering lowering, ClassContext cls) {
    this.lowering = lowering;
    this.cls = cls;
  }

  void lower(RecordDeclaration r, List<ConstructorDeclaration> constructors) {
    List<ClassInfo.Field> components =
        cls.info.fields().subList(0, r.getParameters().size());
    components.forEach(c -> accessor(r, c));
    boolean written = constructors.stream()
        .anyMatch(c -> c.getParameters().stream()
            .map(p -> p.getType())
            .toList()
            .equals(r.getParameters().stream().map(p -> p.getType()).toList()));
    if (!written) {
      canonical(r, components);
    }
  }

  private void accessor(RecordDeclaration r, ClassInfo.Field c) {
    boolean written =
        r.getMethodsByName(c.name()).stream().anyMatch(m -> m.getParameters().isEmpty());
    if (written) {
      return;
    }
    MethodId id = new MethodId(cls.name(), c.name(), "()" + c.type().descriptor());
    MethodBuilder b = new MethodBuilder(false).at(Body.line(r));
    b.returns(b.loadField(b.receiver(), field(c)));
    cls.unit.add(b.build(id));
  }

  private FieldId field(ClassInfo.Field c) {
    return new FieldId(cls.name(), c.name(), c.type().descriptor());
  }

  private void canonical(RecordDeclaration r, List<ClassInfo.Field> components) {
    StringBuilder descriptor = new StringBuilder("(");
    components.forEach(c -> descriptor.append(c.type().descriptor()));
    MethodId id = lowering.constructorId(descriptor.append(")V").toString());
    cls.unit.attempt(id, () -> {
      Body body = new Body(cls, new MethodBuilder(false), true, "new", JType.VOID, cls.scope);
      ClassLowering.parameters(r.getParameters(), body);
      lowering.begin(body, Body.line(r), true);
      ClassLowering.compact(r)
          .ifPresent(c -> c.getBody().getStatements().forEach(body.statements::lower));
      for (ClassInfo.Field c : components) {
        int value = body.local(c.name()).orElseThrow().slot();
        body.b.storeField(body.b.receiver(), field(c), value);
      }
      cls.unit.add(body.b.build(id));
    });
  }
}
