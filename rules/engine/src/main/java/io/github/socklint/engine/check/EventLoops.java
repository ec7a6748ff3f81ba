// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.check;

import io.github.socklint.engine.flow.Block;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.types.Resolution;
import io.github.socklint.engine.types.Types;
import io.github.socklint.model.api.Effect;
import java.util.List;

/** Tells event loops by what they wait on. */
final class EventLoops {
  private EventLoops() {}

  // Libraries that close channels on their selector threads, or (Netty) on one global thread.
  private static final List<String> LOOP_LIBRARIES = List.of(
      "io.netty.",
      "io.vertx.",
      "reactor.netty.",
      "org.apache.mina.",
      "org.glassfish.grizzly.nio.",
      "org.apache.hc.core5.reactor.",
      "org.apache.http.impl.nio.reactor.");

  /** Whether channels that this class configures are served, and closed, by event loops. */
  static boolean isLoopLibrary(String type) {
    return LOOP_LIBRARIES.stream().anyMatch(type::contains);
  }

  /** Whether methods of this class run on the event loop of a library. */
  static boolean isLoopHandler(String type, Types types) {
    return types.withSupertypes(type).stream()
        .anyMatch(t -> t.endsWith("io.netty.channel.ChannelHandler"));
  }

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
