// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.flow.Block;
import io.github.socklint.engine.flow.FlowGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reverse postorder of a flow graph's blocks, handlers included: the order of their visits. */
final class BlockOrder {
  private final FlowGraph graph;
  private final int[] position;
  private final boolean[] loopHead;

  private BlockOrder(FlowGraph graph) {
    this.graph = graph;
    this.position = new int[graph.blocks().size()];
    this.loopHead = new boolean[position.length];
  }

  static BlockOrder of(FlowGraph graph) {
    BlockOrder order = new BlockOrder(graph);
    order.number();
    return order;
  }

  /** Where the block stands; one that cannot be reached stands behind all others. */
  int position(int block) {
    return position[block];
  }

  /** Whether an edge leads back to the block. */
  boolean isLoopHead(int block) {
    return loopHead[block];
  }

  private void number() {
    int n = position.length;
    int[] mark = new int[n];
    int[] next = {n - 1};
    List<int[]> stack = new ArrayList<>();
    Arrays.fill(position, n);
    stack.add(new int[] {0, 0});
    mark[0] = 1;
    while (!stack.isEmpty()) {
      int[] top = stack.get(stack.size() - 1);
      List<Integer> out = successors(graph.blocks().get(top[0]));
      if (top[1] < out.size()) {
        int to = out.get(top[1]++);
        if (mark[to] == 0) {
          mark[to] = 1;
          stack.add(new int[] {to, 0});
        } else if (mark[to] == 1) {
          loopHead[to] = true;
        }
      } else {
        mark[top[0]] = 2;
        position[top[0]] = next[0]--;
        stack.remove(stack.size() - 1);
      }
    }
  }

  private static List<Integer> successors(Block block) {
    List<Integer> all = new ArrayList<>(block.end().successors());
    block.handlers().forEach(h -> all.add(h.block()));
    return all;
  }
}
