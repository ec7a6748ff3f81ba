// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.flow;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** Finds whether a block lies on a cycle of the flow graph. */
public final class Loops {
  private Loops() {}

  /** Whether control may come back to the block from itself, handlers not counted. */
  public static boolean contains(FlowGraph graph, int block) {
    return contains(graph, block, new BitSet());
  }

  /** The same for ways that lead through none of these blocks. */
  public static boolean contains(FlowGraph graph, int block, BitSet without) {
    BitSet seen = new BitSet();
    seen.or(without);
    if (without.get(block)) {
      return false;
    }
    Deque<Integer> work = new ArrayDeque<>();
    work.add(block);
    while (!work.isEmpty()) {
      for (int next : graph.blocks().get(work.remove()).end().successors()) {
        if (next == block) {
          return true;
        }
        if (!seen.get(next)) {
          seen.set(next);
          work.add(next);
        }
      }
    }
    return false;
  }
}
