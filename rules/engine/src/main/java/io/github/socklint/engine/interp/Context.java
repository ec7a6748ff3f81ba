// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.program.Program;
import io.github.socklint.engine.types.Types;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What every run shares: the program, its types, which classes matter, and what was cut short. */
public final class Context {
  private final Program program;
  private final Types types;
  private final Set<String> relevant;
  private final Bounds bounds;
  private final Map<String, Boolean> tracked = new ConcurrentHashMap<>();

  /**
   * A context.
   *
   * @param relevant the classes that name something of interest
   */
  public Context(Program program, Types types, Set<String> relevant, Bounds bounds) {
    this.program = program;
    this.types = types;
    this.relevant = Set.copyOf(relevant);
    this.bounds = bounds;
  }

  Program program() {
    return program;
  }

  Types types() {
    return types;
  }

  Bounds bounds() {
    return bounds;
  }

  /** Whether the class names something of interest. */
  boolean isRelevant(String type) {
    return relevant.contains(type);
  }

  /**
   * Whether objects of this type are followed: resources, what an API model of interest speaks of,
   * what can be closed, and classes of the program that name such things.
   */
  boolean isTracked(String type) {
    Boolean known = tracked.get(type);
    if (known == null) {
      known = searchTracked(type);
      tracked.put(type, known);
    }
    return known;
  }

  /** Whether the type is called like an exception: such objects hold nothing worth following. */
  static boolean isException(String type) {
    return type.endsWith("Exception") || type.endsWith("Error");
  }

  private boolean searchTracked(String type) {
    if (Descriptors.isPrimitive(type)
        || type.equals("java.lang.String")
        || type.equals("java.lang.Object")
        || isException(type)) {
      return false;
    }
    if (type.endsWith("[]")) {
      return isTracked(type.substring(0, type.length() - 2));
    }
    if (types.resourceKind(type).isPresent()
        || relevant.contains(type)
        || types.models().concerns(type.replace('.', '/'))) {
      return true;
    }
    for (String each : types.withSupertypes(type)) {
      if (each.equals("java.lang.AutoCloseable")
          || each.equals("java.lang.Thread")
          || relevant.contains(each)
          || types.models().concerns(each.replace('.', '/'))) {
        return true;
      }
    }
    return false;
  }
}
