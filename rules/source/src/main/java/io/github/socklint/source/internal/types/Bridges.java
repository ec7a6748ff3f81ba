// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.types;

import io.github.socklint.source.internal.types.ClassInfo.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds where a class needs a {@link io.github.socklint.engine.structured.BridgeMethod}. */
public final class Bridges {
  private Bridges() {}

  /**
   * A bridge.
   *
   * @param to the override, a method with code of the class itself
   * @param from the method that it overrides, as its own class declares it
   */
  public record Bridge(Method to, Method from) {}

  /** The bridges of a class, those for its nearest supertypes first. */
  public static List<Bridge> of(ClassInfo cls, World world) {
    if (cls.supers().isEmpty()) {
      return List.of();
    }
    Set<String> taken = new HashSet<>();
    Map<String, List<Method>> own = new HashMap<>();
    for (Method m : cls.methods()) {
      taken.add(m.name() + m.descriptor());
      if (isVirtual(m) && !Modifier.isAbstract(m.access())) {
        own.computeIfAbsent(m.name(), k -> new ArrayList<>()).add(m);
      }
    }
    List<JType> variables =
        cls.variables().stream().map(v -> JType.variable(v, JType.OBJECT)).toList();
    List<Bridge> found = new ArrayList<>();
    for (JType above : world.withSupertypes(JType.of(cls.name(), variables))) {
      ClassInfo info = world.find(above.name()).orElse(cls);
      Map<String, JType> bound = info.bindings(above.args());
      for (Method from : info.methods()) {
        for (Method to : own.getOrDefault(from.name(), List.of())) {
          if (overrides(to, from, bound) && taken.add(from.name() + from.descriptor())) {
            found.add(new Bridge(to, from));
          }
        }
      }
    }
    return List.copyOf(found);
  }

  private static boolean isVirtual(Method m) {
    return !m.isStatic() && !Modifier.isPrivate(m.access()) && !m.name().equals("<init>");
  }

  private static boolean overrides(Method to, Method from, Map<String, JType> bound) {
    if (!isVirtual(from) || to.parameters().size() != from.parameters().size()) {
      return false;
    }
    for (int i = 0; i < to.parameters().size(); i++) {
      JType own = to.parameters().get(i);
      JType other = from.parameters().get(i).with(bound);
      boolean sameVariable = own.kind() == JType.Kind.VARIABLE && own.name().equals(other.name());
      if (!sameVariable && !own.descriptor().equals(other.descriptor())) {
        return false;
      }
    }
    return true;
  }
}
