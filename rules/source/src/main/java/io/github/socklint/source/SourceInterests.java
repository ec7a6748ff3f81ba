// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source;

import io.github.socklint.model.api.ApiModels;
import io.github.socklint.model.api.ApiType;
import io.github.socklint.source.internal.input.Outline;
import io.github.socklint.source.internal.tree.Index;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What text is looked at for: the names that models care for. */
final class SourceInterests {
  private final ApiModels models;

  /** By the name of a method that looks at watermarks, the packages of its types. */
  private final Map<String, Set<String>> heeding = new HashMap<>();

  /** Classes that are of interest for one that they hold: they make a builder. */
  private final Set<String> outers = new HashSet<>();

  private SourceInterests(ApiModels models) {
    this.models = models;
    for (String name : models.concernNames()) {
      for (int at = name.indexOf('$'); at > 0; at = name.indexOf('$', at + 1)) {
        outers.add(name.substring(0, at));
      }
    }
    for (ApiType type : models.types()) {
      type.methods().forEach(m -> {
        if (m.heedsWatermarks()) {
          String simple = type.name().substring(type.name().lastIndexOf('.') + 1);
          String word = m.name().equals("<init>") ? simple : m.name();
          heeding.computeIfAbsent(word, k -> new HashSet<>()).add(root(type.name()));
        }
      });
    }
  }

  static Index.Interest of(ApiModels models) {
    SourceInterests interests = new SourceInterests(models);
    return new Index.Interest(interests::concerns, interests::heeds);
  }

  /** The first two parts of a name: a library's packages have them in common. */
  private static String root(String name) {
    int dot = name.indexOf('.', name.indexOf('.') + 1);
    return dot < 0 ? name : name.substring(0, dot);
  }

  private boolean concerns(Outline outline) {
    for (Outline.Import each : outline.imports()) {
      if (!each.onDemand() && concernsImport(each)) {
        return true;
      }
    }
    String own = outline.packageName().replace('.', '/') + "/";
    for (String name : outline.names()) {
      String internal = name.replace('.', '/');
      if (name.indexOf('.') >= 0 ? concerns(internal) : concerns(own + name)) {
        return true;
      }
      for (Outline.Import each : outline.imports()) {
        if (each.onDemand()
            && name.indexOf('.') < 0
            && concerns(each.name().replace('.', '/') + "/" + name)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean concernsImport(Outline.Import each) {
    String internal = each.name().replace('.', '/');
    int last = internal.lastIndexOf('/');
    return concerns(internal)
        || last > 0
            && (concerns(internal.substring(0, last))
                || models.concerns(
                    internal.substring(0, last) + "$" + internal.substring(last + 1)));
  }

  private boolean concerns(String internal) {
    return models.concerns(internal) || outers.contains(internal);
  }

  private boolean heeds(Outline outline) {
    for (Map.Entry<String, Set<String>> e : heeding.entrySet()) {
      if (outline.words().contains(e.getKey())
          && outline.imports().stream().anyMatch(i -> e.getValue().contains(root(i.name())))) {
        return true;
      }
    }
    return false;
  }
}
