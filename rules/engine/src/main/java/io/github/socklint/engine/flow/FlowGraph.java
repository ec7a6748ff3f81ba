// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.flow;

import java.util.List;

/**
 * One method, lowered.
 *
 * @param method which one
 * @param isStatic whether it has no receiver
 * @param parameters the slots that hold the receiver (first, unless static) and the arguments on
 *     entry
 * @param slots how many slots there are
 * @param blocks the blocks; a block's id is its index, 0 is the entry
 */
public record FlowGraph(
    MethodId method, boolean isStatic, List<Integer> parameters, int slots, List<Block> blocks) {

  /** Freezes the lists and checks that ids are indices. */
  public FlowGraph {
    parameters = List.copyOf(parameters);
    blocks = List.copyOf(blocks);
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).id() != i) {
        throw new IllegalArgumentException(
            method + ": block " + blocks.get(i).id() + " stands at index " + i);
      }
    }
  }

  /** The first line that the code tells; 0 where it tells none. */
  public int firstLine() {
    for (Block block : blocks) {
      for (Op op : block.ops()) {
        if (op.line() > 0) {
          return op.line();
        }
      }
      if (block.end().line() > 0) {
        return block.end().line();
      }
    }
    return 0;
  }
}
