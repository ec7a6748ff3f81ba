// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.lower;

import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.flow.Terminator;
import java.util.List;
import java.util.function.Supplier;

/** A block that is not numbered yet. */
final class Draft {
  private static final int MAX_JUMPS = 100;

  /** Index of its first instruction. */
  final int start;

  /** The subroutine it is part of, or null. */
  final Subroutine context;

  /** Which positions of the operand stack hold a long or double when it starts. */
  final boolean[] stack;

  /** Its number in the graph; -1: left out. */
  private int id = -1;

  List<Op> ops;
  HandlerTable.Region handlers;

  /** Where it goes if that is all it does at its end; null if it ends otherwise. */
  private Draft next;

  /** Makes the end once all blocks have their numbers. */
  Supplier<Terminator> end;

  Draft(int start, Subroutine context, boolean[] stack) {
    this.start = start;
    this.context = context;
    this.stack = stack;
  }

  /** Ends it with a jump. */
  void goTo(int line, Draft target) {
    next = target;
    end = () -> new Terminator.Goto(line, target.number());
  }

  /** The first block from here on that does something. Compilers leave many that only jump. */
  Draft effective() {
    Draft draft = this;
    // Bounded, for empty blocks may jump in a circle.
    for (int i = 0; i < MAX_JUMPS && draft.next != null && draft.ops.isEmpty(); i++) {
      draft = draft.next;
    }
    return draft;
  }

  void setNumber(int number) {
    id = number;
  }

  /** The number of the block that stands for it. */
  int number() {
    return effective().id;
  }
}
