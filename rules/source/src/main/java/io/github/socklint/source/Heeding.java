// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source;

import io.github.socklint.engine.flow.Block;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.program.ClassShape;
import io.github.socklint.model.api.ApiModels;
import io.github.socklint.model.api.Effect;
import io.github.socklint.source.internal.types.JType;
import java.util.List;
import java.util.function.Function;

/** Whether code calls or declares a method that looks at watermarks. */
record Heeding(ApiModels models, Function<String, List<JType>> supertypes) {
  boolean declares(ClassShape shape) {
    return shape.methods().stream().anyMatch(m -> heeds(shape.name(), m.name()));
  }

  boolean calls(FlowGraph graph) {
    for (Block block : graph.blocks()) {
      for (Op op : block.ops()) {
        if (op instanceof Op.Call c && heeds(c.method().owner(), c.method().name())
            || op instanceof Op.Closure f
                && heeds(f.target().owner(), f.target().name())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean heeds(String owner, String method) {
    return supertypes.apply(owner).stream()
        .flatMap(t -> models.type(t.name()).stream())
        .flatMap(t -> t.methods(method).stream())
        .anyMatch(m -> m.effects().contains(new Effect.HeedsWatermarks()));
  }
}
