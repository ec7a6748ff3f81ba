// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the original of a relocated (shaded) class: {@code org.apache.storm.shade.io.netty.X} ends
 * in {@code .io.netty.X}. Classes of the JDK are never relocated.
 */
final class Relocations {
  private final Map<String, List<ApiType>> bySimpleName = new HashMap<>();

  Relocations(Collection<ApiType> types) {
    for (ApiType type : types) {
      if (!isJdk(type.name())) {
        bySimpleName
            .computeIfAbsent(afterLast('.', type.name()), name -> new ArrayList<>())
            .add(type);
      }
    }
  }

  /** The modelled type that this name relocates. */
  Optional<ApiType> original(String binaryName) {
    for (ApiType type : bySimpleName.getOrDefault(afterLast('.', binaryName), List.of())) {
      if (isRelocated(binaryName, type.name(), '.')) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  static boolean isRelocated(String name, String original, char separator) {
    int before = name.length() - original.length() - 1;
    return before > 0 && name.charAt(before) == separator && name.endsWith(original);
  }

  static boolean isJdk(String name) {
    return name.startsWith("java") && (name.startsWith(".", 4) || name.startsWith("x.", 4));
  }

  static String afterLast(char separator, String name) {
    return name.substring(name.lastIndexOf(separator) + 1);
  }
}
