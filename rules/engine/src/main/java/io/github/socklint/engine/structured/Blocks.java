// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.structured;

import io.github.socklint.engine.flow.Block;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.flow.Terminator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The blocks of a method while it is written. What cannot be reached is dropped at once. */
final class Blocks {
  private static final int MOST_OPS = 200_000;

  private final Label entry = new Label();
  private final List<Label> placed = new ArrayList<>();
  private List<Label.Catch> handlers = List.of();
  private Label current = entry;
  private boolean live = true;
  private int written;

  Blocks() {
    placed.add(entry);
  }

  boolean isLive() {
    return live;
  }

  void emit(Op op) {
    if (live) {
      if (++written > MOST_OPS) {
        throw new MethodTooLarge(MOST_OPS);
      }
      current.ops().add(op);
    }
  }

  /** The operation written last in this block; null if there is none. */
  Op last() {
    List<Op> ops = current.ops();
    return !live || ops.isEmpty() ? null : ops.get(ops.size() - 1);
  }

  void replaceLast(Op op) {
    current.ops().set(current.ops().size() - 1, op);
  }

  /** Goes on at the label, where code falls through to it or jumps to it. */
  void place(Label label, int line) {
    if (live) {
      current.goTo(line, label);
    }
    live = label.isAimedAt();
    label.guard(handlers);
    current = label;
    placed.add(label);
  }

  /** A place that exceptions lead to. */
  void placeHandler(Label label, boolean reachable) {
    live = reachable;
    label.guard(handlers);
    current = label;
    placed.add(label);
  }

  void goTo(int line, Label target) {
    if (live) {
      current.goTo(line, target);
      live = false;
    }
  }

  void end(List<Label> targets, Supplier<Terminator> terminator) {
    if (live) {
      written++;
      current.endWith(targets, terminator);
      live = false;
    }
  }

  List<Label.Catch> handlers() {
    return handlers;
  }

  /** From here on these handlers are in force. */
  void guard(List<Label.Catch> inForce, int line) {
    if (!inForce.equals(handlers)) {
      handlers = inForce;
      place(new Label(), line);
    }
  }

  /** All blocks that can be reached, in the order of the code. */
  List<Block> build() {
    Set<Label> reached = reached();
    List<Label> kept = placed.stream().filter(reached::contains).distinct().toList();
    for (int i = 0; i < kept.size(); i++) {
      kept.get(i).setNumber(i);
    }
    List<Block> blocks = new ArrayList<>(kept.size());
    for (Label label : kept) {
      List<Block.Handler> inForce = label.handlers().stream()
          .map(c -> new Block.Handler(c.type(), c.target().number(), c.slot()))
          .toList();
      blocks.add(new Block(blocks.size(), label.ops(), label.end(), inForce));
    }
    return blocks;
  }

  private Set<Label> reached() {
    Set<Label> reached = new HashSet<>();
    Deque<Label> work = new ArrayDeque<>();
    // The entry stays what it is: block 0.
    work.add(entry);
    while (!work.isEmpty()) {
      Label label = work.remove();
      if (reached.add(label)) {
        if (!label.hasEnded()) {
          throw new IllegalStateException("the code runs past its end");
        }
        label.successors().forEach(s -> work.add(s.effective()));
        label.handlers().forEach(c -> work.add(c.target().effective()));
      }
    }
    return reached;
  }
}
