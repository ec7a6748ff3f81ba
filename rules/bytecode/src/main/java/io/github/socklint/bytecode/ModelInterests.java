// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode;

import io.github.socklint.model.api.ApiMethod;
import io.github.socklint.model.api.ApiModels;
import io.github.socklint.model.api.ApiType;
import java.util.LinkedHashSet;
import java.util.Set;

/** Tells the reader of class files, which knows no model, what the models care for. */
public final class ModelInterests {
  private static final String CONSTRUCTOR = "<init>";

  private ModelInterests() {}

  /** What to look for in class files that are judged with these models. */
  public static Interests of(ApiModels models) {
    Set<String> heedNames = new LinkedHashSet<>();
    Set<String> heedTypes = new LinkedHashSet<>();
    for (ApiType type : models.types()) {
      type.methods().filter(ApiMethod::heedsWatermarks).forEach(method -> {
        if (method.name().equals(CONSTRUCTOR)) {
          heedTypes.add(type.name().replace('.', '/'));
        } else {
          heedNames.add(method.name());
        }
      });
    }
    return new Interests(
        models::concerns,
        (owner, name) -> heeds(models, owner, name),
        heedNames,
        heedTypes,
        new Libraries(models)::contain);
  }

  private static boolean heeds(ApiModels models, String internalName, String method) {
    return models
        .type(internalName.replace('/', '.'))
        .filter(type -> type.methods(method).stream().anyMatch(ApiMethod::heedsWatermarks))
        .isPresent();
  }
}
