// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.check;

import io.github.socklint.engine.flow.Block;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.types.Resolution;
import io.github.socklint.engine.types.Types;
import io.github.socklint.model.api.Effect;

/** Tells event loops by what they wait on. */
final class EventLoops {
  private EventLoops() {}

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
