// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.lower;

import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op.CallKind;
import io.github.socklint.model.api.ApiMethod;
import io.github.socklint.model.api.ApiType;
import io.github.socklint.model.api.Effect;
import io.github.socklint.model.api.Operand;
import io.github.socklint.source.internal.types.JType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls of methods whose class is not at hand: what API models tell of them, else a guess. */
final class Unknowns {
  private Unknowns() {}

  private static Optional<ApiMethod> model(Body body, JType receiver, String name, int arguments) {
    if (!receiver.isClass()) {
      return Optional.empty();
    }
    Optional<ApiMethod> found = Optional.empty();
    for (JType type : body.world().withSupertypes(receiver)) {
      Optional<ApiType> model = body.cls.unit.models().type(type.name());
      if (model.isPresent() && found.isEmpty()) {
        List<ApiMethod> fitting = model.get().methods(name).stream()
            .filter(m -> m.parameterTypes().map(p -> p.size() == arguments).orElse(true))
            .toList();
        found = fitting.stream()
            .filter(m -> m.parameterTypes().isPresent())
            .findFirst()
            .or(() -> fitting.stream().findFirst());
      }
    }
    return found;
  }

  /** The type of the result: that of the receiver, where a model says that it is the receiver. */
  static JType result(Body body, JType receiver, String name, int arguments) {
    boolean fluent = model(body, receiver, name, arguments)
        .filter(m -> m.effects().contains(new Effect.Is(Operand.RESULT, Operand.THIS)))
        .isPresent();
    return fluent ? receiver : JType.UNKNOWN;
  }

  /** Calls it. */
  static int call(
      Body body,
      boolean isStatic,
      JType receiver,
      String name,
      List<JType> types,
      List<Integer> values,
      JType expected) {
    Optional<ApiMethod> model = model(body, receiver, name, types.size());
    String parameters = parameters(model, types);
    JType known = result(body, receiver, name, types.size());
    JType result = known.isKnown() ? known : expected.isKnown() ? expected : JType.OBJECT;
    String returned = expected.isVoid() ? "V" : result.descriptor();
    String owner = receiver.isClass() ? receiver.name() : "?";
    CallKind kind = isStatic ? CallKind.STATIC : CallKind.VIRTUAL;
    return body.b.call(kind, new MethodId(owner, name, parameters + returned), values);
  }

  /** The parameters of a descriptor: those that the model names, else the arguments' types. */
  static String parameters(Body body, JType owner, String name, List<JType> types) {
    return parameters(model(body, owner, name, types.size()), types);
  }

  private static String parameters(Optional<ApiMethod> model, List<JType> types) {
    List<String> spelled = model.flatMap(ApiMethod::parameterTypes).orElse(List.of());
    List<String> descriptors = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      JType type = types.get(i);
      descriptors.add(i < spelled.size() ? spelled(spelled.get(i), type) : type.descriptor());
    }
    return "(" + String.join("", descriptors) + ")";
  }

  private static String spelled(String name, JType argument) {
    int dimensions = 0;
    String element = name;
    while (element.endsWith("[]")) {
      element = element.substring(0, element.length() - 2);
      dimensions++;
    }
    JType named = JType.of(element);
    boolean same = argument.isClass()
        && (argument.name().equals(element) || argument.name().endsWith("." + element));
    if (same) {
      return argument.descriptor();
    }
    // A model fits by the end of the name; the package does not matter.
    boolean simple = !named.isPrimitive() && element.indexOf('.') < 0;
    return JType.of(simple ? "java.lang." + element : element).array(dimensions).descriptor();
  }
}
