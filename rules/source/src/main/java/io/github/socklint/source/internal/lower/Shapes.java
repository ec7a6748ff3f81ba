// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.lower;

import io.github.socklint.engine.program.ClassShape;
import io.github.socklint.engine.program.ClassShape.FieldShape;
import io.github.socklint.engine.program.ClassShape.MethodShape;
import io.github.socklint.engine.structured.BridgeMethod;
import io.github.socklint.source.internal.tree.Unit;
import io.github.socklint.source.internal.types.Bridges;
import io.github.socklint.source.internal.types.Bridges.Bridge;
import io.github.socklint.source.internal.types.ClassInfo;
import io.github.socklint.source.internal.types.JType;
import io.github.socklint.source.internal.types.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Classes as the engine sees them. */
public final class Shapes {
  private Shapes() {}

  /** A class whose methods were lowered. */
  static ClassShape of(ClassContext cls, Unit unit, World world) {
    List<FieldShape> fields = new ArrayList<>(fields(cls.info));
    fields.addAll(cls.synthetic());
    List<MethodShape> methods = new ArrayList<>();
    for (ClassInfo.Method m : cls.info.methods()) {
      String descriptor =
          m.name().equals("<init>") ? Creation.withCaptured(m.descriptor(), cls) : m.descriptor();
      methods.add(new MethodShape(m.name(), descriptor, m.access(), m.exceptions()));
    }
    methods.addAll(cls.lambdas);
    return shape(cls.info, unit, world, fields, methods);
  }

  /** A class of which only the declaration was read. */
  public static ClassShape of(ClassInfo info, Unit unit, World world) {
    List<MethodShape> methods = new ArrayList<>();
    for (ClassInfo.Method m : info.methods()) {
      methods.add(new MethodShape(m.name(), m.descriptor(), m.access(), m.exceptions()));
    }
    Bridges.of(info, world).forEach(b -> methods.add(of(b)));
    return shape(info, unit, world, fields(info), methods);
  }

  static MethodShape of(Bridge bridge) {
    ClassInfo.Method from = bridge.from();
    return new MethodShape(
        from.name(),
        from.descriptor(),
        bridge.to().access() | BridgeMethod.FLAGS,
        bridge.to().exceptions());
  }

  private static List<FieldShape> fields(ClassInfo info) {
    return info.fields().stream()
        .map(f -> new FieldShape(
            f.name(),
            f.type().descriptor(),
            f.access(),
            f.isStatic() ? f.constant().get() : Optional.empty()))
        .toList();
  }

  private static ClassShape shape(
      ClassInfo info, Unit unit, World world, List<FieldShape> fields, List<MethodShape> methods) {
    List<String> supers = info.supers().stream().map(t -> t.erased().name()).toList();
    String superName = JType.OBJECT.name();
    List<String> interfaces = supers;
    boolean extendsFirst = !info.isInterface()
        && !supers.isEmpty()
        && !world.find(supers.get(0)).map(ClassInfo::isInterface).orElse(false);
    if (extendsFirst) {
      superName = supers.get(0);
      interfaces = supers.subList(1, supers.size());
    }
    return new ClassShape(
        info.name(),
        Optional.of(superName),
        interfaces,
        info.access(),
        unit.artifact(),
        unit.sourceFile(),
        fields,
        methods);
  }
}
