// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.lower;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op.CallKind;
import io.github.socklint.source.internal.tree.Declarations;
import io.github.socklint.source.internal.tree.Scope;
import io.github.socklint.source.internal.types.ClassInfo;
import io.github.socklint.source.internal.types.JType;
import io.github.socklint.source.internal.types.Overloads.Choice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** {@code new}, with the classes that it declares on the way. */
final class Creation {
  private final Body body;
  // A finally block is written several times; its classes are not made again.
  private final IdentityHashMap<ObjectCreationExpr, ClassContext> anonymous =
      new IdentityHashMap<>();

  Creation(Body body) {
    this.body = body;
  }

  JType type(ObjectCreationExpr o) {
    if (o.getScope().isPresent()) {
      JType outer = body.typing.of(o.getScope().get());
      return body.world()
          .memberClass(outer.erased().name(), o.getType().getNameAsString())
          .map(JType::of)
          .orElse(JType.UNKNOWN);
    }
    return body.scope().type(o.getType());
  }

  int lower(ObjectCreationExpr o) {
    JType type = type(o);
    if (o.getAnonymousClassBody().isPresent()) {
      return anonymous(o, type, o.getAnonymousClassBody().get());
    }
    String name = type.erased().name();
    body.b.at(Body.line(o));
    int object = body.b.allocate(name);
    List<Integer> values = new ArrayList<>(List.of(object));
    List<JType> types = body.calls.types(o.getArguments());
    Optional<Choice> choice = body.overloads().choose(type, "<init>", types);
    if (choice.isEmpty()) {
      o.getArguments().forEach(a -> values.add(body.expressions.value(a, JType.UNKNOWN)));
      String descriptor = Unknowns.parameters(body, type, "<init>", types) + "V";
      body.b
          .at(Body.line(o))
          .call(CallKind.SPECIAL, new MethodId(name, "<init>", descriptor), values);
      return object;
    }
    ClassContext local = body.cls.localClasses.get(name);
    hidden(o, choice.get().method(), values);
    values.addAll(body.calls.arguments(o.getArguments(), choice.get()));
    String descriptor = choice.get().method().descriptor();
    if (local != null) {
      descriptor = withCaptured(descriptor, local);
      captured(local, values);
    }
    body.b
        .at(Body.line(o))
        .call(CallKind.SPECIAL, new MethodId(name, "<init>", descriptor), values);
    return object;
  }

  /** The object around. */
  private void hidden(ObjectCreationExpr o, ClassInfo.Method constructor, List<Integer> values) {
    if (constructor.hidden().size() != 1) {
      return;
    }
    if (o.getScope().isPresent()) {
      values.add(body.expressions.value(o.getScope().get(), JType.UNKNOWN));
      return;
    }
    String outer = JType.ofDescriptor(constructor.hidden().get(0)).name();
    values.add(outerObject(outer));
  }

  private int outerObject(String outer) {
    for (ClassContext c = body.cls; c != null; c = c.outer) {
      if (body.world().as(c.type(), outer).isPresent()) {
        return body.objectOf(c);
      }
    }
    return body.b.opaque();
  }

  /** The descriptor of a constructor with the variables that its class holds. */
  static String withCaptured(String descriptor, ClassContext local) {
    StringBuilder more = new StringBuilder();
    local.captured.values().forEach(t -> more.append(t.descriptor()));
    int end = descriptor.lastIndexOf(')');
    return descriptor.substring(0, end) + more + descriptor.substring(end);
  }

  private void captured(ClassContext local, List<Integer> values) {
    for (String name : local.captured.keySet()) {
      Optional<Body.Local> variable = body.local(name);
      values.add(
          variable.isPresent() && variable.get().slot() >= 0
              ? variable.get().slot()
              : body.member(name).map(body::load).orElseGet(body.b::opaque));
    }
  }

  private int anonymous(ObjectCreationExpr o, JType type, NodeList<BodyDeclaration<?>> members) {
    List<JType> types = body.calls.types(o.getArguments());
    boolean ofInterface =
        body.world().find(type.erased().name()).map(ClassInfo::isInterface).orElse(false);
    JType constructed = ofInterface ? JType.OBJECT : type;
    Optional<Choice> choice = body.overloads().choose(constructed, "<init>", types);
    ClassContext made = anonymous.get(o);
    if (made == null) {
      made = declare(type, members);
      anonymous.put(o, made);
      new ClassLowering(made).anonymous(constructed, choice, types);
    }
    body.b.at(Body.line(o));
    int object = body.b.allocate(made.name());
    List<Integer> values = new ArrayList<>(List.of(object));
    if (made.hasOuter) {
      values.add(body.b.receiver());
    }
    if (choice.isPresent()) {
      values.addAll(body.calls.arguments(o.getArguments(), choice.get()));
    } else {
      o.getArguments().forEach(a -> values.add(body.expressions.value(a, JType.UNKNOWN)));
    }
    captured(made, values);
    String descriptor = ClassLowering.anonymousDescriptor(made, choice, types);
    MethodId constructor = new MethodId(made.name(), "<init>", descriptor);
    body.b.at(Body.line(o)).call(CallKind.SPECIAL, constructor, values);
    return object;
  }

  private ClassContext declare(JType type, NodeList<BodyDeclaration<?>> members) {
    String name = body.cls.nextAnonymous();
    Optional<String> outer = body.hasThis ? Optional.of(body.cls.name()) : Optional.empty();
    Scope inside = body.scope().in(name);
    List<BodyDeclaration<?>> all = List.copyOf(members);
    ClassInfo info = Declarations.anonymous(name, type, outer, all, inside);
    ClassContext made = new ClassContext(
        body.cls.unit,
        info,
        inside,
        body.cls,
        body.hasThis,
        new HashMap<>(body.cls.localClasses),
        all);
    members.forEach(
        m -> Captures.of(m, body).forEach((v, l) -> made.captured.putIfAbsent(v, l.type())));
    body.cls.unit.declare(made);
    return made;
  }
}
