// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.lower;

import com.github.javaparser.ast.body.BodyDeclaration;
import io.github.socklint.engine.program.ClassShape.FieldShape;
import io.github.socklint.engine.program.ClassShape.MethodShape;
import io.github.socklint.source.internal.tree.Scope;
import io.github.socklint.source.internal.types.ClassInfo;
import io.github.socklint.source.internal.types.JType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The class whose methods are lowered. */
final class ClassContext {
  final ClassInfo info;
  final Scope scope;
  final UnitLowering unit;

  /** The class around it; null for a top-level one. */
  final ClassContext outer;

  /** Whether its objects hold the object around them. */
  final boolean hasOuter;

  /** The local variables of the method around it that it uses, in order. */
  final Map<String, JType> captured = new LinkedHashMap<>();

  /** Classes in methods around it that hold variables, too, by binary name. */
  final Map<String, ClassContext> localClasses;

  final List<BodyDeclaration<?>> members;
  final List<MethodShape> lambdas = new ArrayList<>();
  private int anonymous;
  private int lambda;
  private final Map<String, Integer> localNames = new LinkedHashMap<>();

  ClassContext(
      UnitLowering unit,
      ClassInfo info,
      Scope scope,
      ClassContext outer,
      boolean hasOuter,
      Map<String, ClassContext> localClasses,
      List<BodyDeclaration<?>> members) {
    this.unit = unit;
    this.info = info;
    this.scope = scope;
    this.outer = outer;
    this.hasOuter = hasOuter;
    this.localClasses = localClasses;
    this.members = members;
  }

  /** The line where its body begins, as far as is known. */
  int line() {
    return members.isEmpty() ? 0 : Body.line(members.get(0));
  }

  String name() {
    return info.name();
  }

  JType type() {
    List<JType> args = new ArrayList<>();
    for (String v : info.variables()) {
      args.add(scope.variables().getOrDefault(v, JType.variable(v, JType.OBJECT)));
    }
    return JType.of(info.name(), args);
  }

  String nextAnonymous() {
    return name() + "$" + ++anonymous;
  }

  String nextLocal(String simpleName) {
    return name() + "$" + localNames.merge(simpleName, 1, Integer::sum) + simpleName;
  }

  String nextLambda(String method) {
    return "lambda$" + method + "$" + lambda++;
  }

  /** The fields that stand for what is captured. */
  List<FieldShape> synthetic() {
    List<FieldShape> fields = new ArrayList<>();
    int flags = 0x1010;
    captured.forEach((name, type) ->
        fields.add(new FieldShape("val$" + name, type.descriptor(), flags, Optional.empty())));
    if (hasOuter) {
      String descriptor = JType.of(outer.name()).descriptor();
      fields.add(new FieldShape("this$0", descriptor, flags, Optional.empty()));
    }
    return fields;
  }
}
