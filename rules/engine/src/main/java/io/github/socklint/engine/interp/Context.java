// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.program.Program;
import io.github.socklint.engine.types.Types;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What every run shares: the program, its types, which classes matter, and what was cut short. */
public final class Context {
  private static final int FEW_SUBTYPES = 8;

  /** Of no kind itself, and whatever a selector takes is one. */
  private static final String ANY_CHANNEL = "java.nio.channels.SelectableChannel";

  private final Program program;
  private final Types types;
  private final Set<String> relevant;
  private final Bounds bounds;
  private final Map<String, Boolean> tracked = new ConcurrentHashMap<>();
  private final Map<String, Boolean> standIns = new ConcurrentHashMap<>();

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
   * what can be closed, classes of the program that name such things, and what stands for these.
   */
  boolean isTracked(String type) {
    Boolean known = tracked.get(type);
    if (known == null) {
      known = isTrackedItself(type) || isStandIn(type);
      tracked.put(type, known);
    }
    return known;
  }

  /** Whether the type is called like an exception: such objects hold nothing worth following. */
  static boolean isException(String type) {
    return type.endsWith("Exception") || type.endsWith("Error");
  }

  private boolean isTrackedItself(String type) {
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

  /**
   * Whether the type has few subtypes, and one of them keeps a socket: an interface, mostly, under
   * which sockets are handed around. What has many is handed around for other reasons.
   */
  boolean isStandIn(String type) {
    Boolean known = standIns.get(type);
    if (known == null) {
      known = !Calls.isJdk(type) && hasKeepingSubtype(type);
      standIns.put(type, known);
    }
    return known;
  }

  private boolean hasKeepingSubtype(String type) {
    Deque<String> below = new ArrayDeque<>(program.directSubtypes(type));
    Set<String> seen = new HashSet<>();
    boolean keeps = false;
    while (!below.isEmpty() && seen.size() <= FEW_SUBTYPES) {
      String each = below.remove();
      if (seen.add(each)) {
        keeps |= relevant.contains(each) && keepsSocket(each);
        below.addAll(program.directSubtypes(each));
      }
    }
    return keeps && seen.size() <= FEW_SUBTYPES;
  }

  /** Whether a field with this descriptor may have a socket in it, as far as its type tells. */
  boolean mayKeepSocket(String descriptor) {
    if (!descriptor.startsWith("L")) {
      return false;
    }
    String type = Descriptors.fieldType(descriptor);
    return type.equals(ANY_CHANNEL) || types.resourceKind(type).isPresent();
  }

  private boolean keepsSocket(String type) {
    return program.shape(type).stream()
        .flatMap(shape -> shape.fields().stream())
        .anyMatch(field -> mayKeepSocket(field.descriptor()));
  }
}
