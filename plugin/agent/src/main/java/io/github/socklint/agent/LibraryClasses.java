// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import java.util.List;
import java.util.Map;

/** The classes of libraries that are changed, under their own names or moved to another package. */
final class LibraryClasses {
  private final Map<String, List<ChokePoint>> byOwner;

  LibraryClasses(Map<String, List<ChokePoint>> byOwner) {
    this.byOwner = byOwner;
  }

  /** The choke points of a class; empty for nearly all classes of a program. */
  List<ChokePoint> pointsOf(String name) {
    for (Map.Entry<String, List<ChokePoint>> entry : byOwner.entrySet()) {
      String owner = entry.getKey();
      int before = name.length() - owner.length() - 1;
      if (name.endsWith(owner) && (before < 0 || name.charAt(before) == '/')) {
        return entry.getValue();
      }
    }
    return List.of();
  }

  /** Whether classes of this loader can call the agent: those of an OSGi bundle cannot. */
  static boolean findsHooks(ClassLoader loader) {
    try {
      return loader.loadClass(LibraryHooks.class.getName()) == LibraryHooks.class;
    } catch (ClassNotFoundException | RuntimeException | LinkageError e) {
      return false;
    }
  }
}
