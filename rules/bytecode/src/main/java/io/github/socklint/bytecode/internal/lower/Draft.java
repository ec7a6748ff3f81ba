// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.lower;

import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.flow.Terminator;
import java.util.List;
import java.util.function.Supplier;

/** A block that is not numbered yet. */
final class Draft {
  /** Index of its first instruction. */
  final int start;

  /** The subroutine it is part of, or null. */
  final Subroutine context;

  /** Which positions of the operand stack hold a long or double when it starts. */
  final boolean[] stack;

  int id;
  List<Op> ops;
  HandlerTable.Region handlers;

  /** Makes the end once all blocks have their numbers. */
  Supplier<Terminator> end;

  Draft(int start, Subroutine context, boolean[] stack) {
    this.start = start;
    this.context = context;
    this.stack = stack;
  }
}
