// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.flow.Block;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.Op;
import java.util.BitSet;
import java.util.List;

/** Which slots are read later: everything else can be forgotten, which makes more states equal. */
final class Liveness {
  private final BitSet[] liveIn;

  private Liveness(BitSet[] liveIn) {
    this.liveIn = liveIn;
  }

  /** The slots that are live when the block starts. */
  BitSet atStart(int block) {
    return liveIn[block];
  }

  static Liveness of(FlowGraph graph) {
    int n = graph.blocks().size();
    BitSet[] in = new BitSet[n];
    for (int i = 0; i < n; i++) {
      in[i] = new BitSet(graph.slots());
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = n - 1; i >= 0; i--) {
        BitSet now = transfer(graph.blocks().get(i), in);
        if (!now.equals(in[i])) {
          in[i] = now;
          changed = true;
        }
      }
    }
    return new Liveness(in);
  }

  private static BitSet transfer(Block block, BitSet[] in) {
    BitSet live = new BitSet();
    for (int next : block.end().successors()) {
      live.or(in[next]);
    }
    BitSet atHandlers = new BitSet();
    for (Block.Handler h : block.handlers()) {
      BitSet there = (BitSet) in[h.block()].clone();
      there.clear(h.slot());
      atHandlers.or(there);
    }
    live.or(atHandlers);
    block.end().sources().forEach(s -> set(live, s));
    List<Op> ops = block.ops();
    for (int i = ops.size() - 1; i >= 0; i--) {
      Op op = ops.get(i);
      if (op.dst() >= 0 && !atHandlers.get(op.dst())) {
        live.clear(op.dst());
      }
      op.sources().forEach(s -> set(live, s));
    }
    return live;
  }

  private static void set(BitSet live, int slot) {
    if (slot >= 0) {
      live.set(slot);
    }
  }
}
