// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode;

import io.github.socklint.model.api.ApiModels;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The libraries that look at watermarks, by the packages of their API: {@code io.vertx.core} for
 * {@code io.vertx.core.net.NetSocket}.
 */
final class Libraries {
  private final Set<String> roots;

  Libraries(ApiModels models) {
    this.roots = models.types().stream()
        .filter(type -> type.methods().anyMatch(ModelInterests::heeds))
        .map(type -> root(type.name().replace('.', '/')))
        .collect(Collectors.toSet());
  }

  /** The package of the class, or the one around it where that has two parts of a name. */
  private static String root(String internalName) {
    int inner = internalName.lastIndexOf('/');
    int outer = internalName.lastIndexOf('/', inner - 1);
    boolean hasTwoParts = outer > 0 && internalName.lastIndexOf('/', outer - 1) > 0;
    return internalName.substring(0, (hasTwoParts ? outer : inner) + 1);
  }

  /** Whether the class, by its internal name, belongs to one of them. */
  boolean contain(String internalName) {
    return roots.stream().anyMatch(internalName::startsWith);
  }
}
