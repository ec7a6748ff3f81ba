// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.flow.FlowGraph;

/** What checks may ask of a flow graph's cycles. */
public final class LoopQuestions {
  private LoopQuestions() {}

  /** Whether control may come back to the block from itself, handlers not counted. */
  public static boolean isInLoop(FlowGraph graph, int block) {
    return Loops.contains(graph, block);
  }
}
