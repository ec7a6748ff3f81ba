// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which classes make a class that names them worth reading. */
final class Concerns {
  private final Set<String> names = new HashSet<>();
  private final Map<String, List<String>> relocatable = new HashMap<>();

  Concerns(Collection<ApiType> types) {
    for (ApiType type : types) {
      if (isOfInterest(type)) {
        String name = type.name().replace('.', '/');
        names.add(name);
        if (!Relocations.isJdk(type.name())) {
          relocatable
              .computeIfAbsent(Relocations.afterLast('/', name), simple -> new ArrayList<>())
              .add(name);
        }
      }
    }
  }

  boolean concerns(String internalName) {
    String name = element(internalName);
    if (names.contains(name)) {
      return true;
    }
    List<String> originals = relocatable.get(Relocations.afterLast('/', name));
    if (originals != null) {
      for (String original : originals) {
        if (Relocations.isRelocated(name, original, '/')) {
          return true;
        }
      }
    }
    return false;
  }

  Set<String> names() {
    return Set.copyOf(names);
  }

  private static String element(String internalName) {
    if (!internalName.startsWith("[")) {
      return internalName;
    }
    int start = internalName.lastIndexOf('[') + 1;
    return internalName.startsWith("L", start)
        ? internalName.substring(start + 1, internalName.length() - 1)
        : "";
  }

  private static boolean isOfInterest(ApiType type) {
    return !type.helper()
        .orElseGet(() -> type.resource().isEmpty()
            && type.constants().isEmpty()
            && type.methods()
                .flatMap(method -> method.effects().stream())
                .noneMatch(Concerns::isOfInterest));
  }

  /** Closing, wrapping and handing on are not: a socket that comes this way is named elsewhere. */
  private static boolean isOfInterest(Effect effect) {
    return effect instanceof Effect.Opens
        || effect instanceof Effect.Connects
        || effect instanceof Effect.Binds
        || effect instanceof Effect.ShutsOutput
        || effect instanceof Effect.ShutsInput
        || effect instanceof Effect.IsLayerOver
        || effect instanceof Effect.Sets
        || effect instanceof Effect.SetsNamed
        || effect instanceof Effect.SetsNative
        || effect instanceof Effect.NamesNative
        || effect instanceof Effect.HandsOver
        || effect instanceof Effect.Registers
        || effect instanceof Effect.Cancels
        || effect instanceof Effect.HeedsWatermarks
        || effect instanceof Effect.WaitsForReadiness;
  }
}
