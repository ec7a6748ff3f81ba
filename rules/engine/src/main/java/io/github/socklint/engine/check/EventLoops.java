// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.check;

import io.github.socklint.engine.flow.Block;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.types.Resolution;
import io.github.socklint.engine.types.Types;
import io.github.socklint.model.api.ApiType;
import io.github.socklint.model.api.Effect;
import io.github.socklint.model.api.EventLoop;

/** Tells event loops: by what they wait on, and by what the models say of a library's types. */
final class EventLoops {
  private EventLoops() {}

  /** Whether channels that get options from this type are served, and closed, by event loops. */
  static boolean areConfiguredBy(String type, Types types) {
    return says(type, types, EventLoop.CONFIGURES);
  }

  /** Whether methods of this class run on the event loop of a library. */
  static boolean runs(String type, Types types) {
    return says(type, types, EventLoop.RUNS);
  }

  private static boolean says(String type, Types types, EventLoop what) {
    return types.withSupertypes(type).stream()
        .anyMatch(t -> types
            .models()
            .type(t)
            .flatMap(ApiType::eventLoop)
            .filter(what::equals)
            .isPresent());
  }

  /** Whether this method waits for readiness itself. */
  static boolean waits(FlowGraph graph, Types types) {
    for (Block block : graph.blocks()) {
      for (Op op : block.ops()) {
        if (op instanceof Op.Call call
            && call.method().name().startsWith("select")
            && types.resolve(call.method()) instanceof Resolution.Modelled m
            && m.method().effects().stream().anyMatch(e -> e instanceof Effect.WaitsForReadiness)) {
          return true;
        }
      }
    }
    return false;
  }
}
