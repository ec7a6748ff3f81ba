// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode;

import io.github.socklint.model.api.ApiMethod;
import io.github.socklint.model.api.ApiModels;
import io.github.socklint.model.api.LibraryPackage;
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
        .filter(type -> type.methods().anyMatch(ApiMethod::heedsWatermarks))
        .map(type -> LibraryPackage.of(type.name()).prefix().replace('.', '/'))
        .collect(Collectors.toSet());
  }

  /** Whether the class, by its internal name, belongs to one of them. */
  boolean contain(String internalName) {
    return roots.stream().anyMatch(internalName::startsWith);
  }
}
