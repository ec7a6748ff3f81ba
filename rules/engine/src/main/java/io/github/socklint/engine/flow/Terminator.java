// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.flow;

import java.util.List;

/** How a block ends. */
public sealed interface Terminator {
  /** The source line, 0 where unknown. */
  int line();

  /** The blocks where it may go on; empty where it leaves the method. */
  List<Integer> successors();

  /** The slots that are read; may hold {@link Op#NONE}. */
  List<Integer> sources();

  /** Goes on with another block. */
  record Goto(int line, int target) implements Terminator {
    @Override
    public List<Integer> successors() {
      return List.of(target);
    }

    @Override
    public List<Integer> sources() {
      return List.of();
    }
  }

  /**
   * Compares and branches.
   *
   * @param right slot to compare with; {@link Op#NONE}: compare with zero, false or null
   */
  record If(int line, Condition condition, int left, int right, int whenTrue, int whenFalse)
      implements Terminator {
    @Override
    public List<Integer> successors() {
      return List.of(whenTrue, whenFalse);
    }

    @Override
    public List<Integer> sources() {
      return List.of(left, right);
    }
  }

  /** Branches on equality with one of the keys. */
  record Switch(int line, int value, List<Integer> keys, List<Integer> targets, int otherwise)
      implements Terminator {
    @Override
    public List<Integer> successors() {
      return java.util.stream.Stream.concat(targets.stream(), java.util.stream.Stream.of(otherwise))
          .toList();
    }

    @Override
    public List<Integer> sources() {
      return List.of(value);
    }
  }

  /** Leaves the method; {@code value} is {@link Op#NONE} for void. */
  record Return(int line, int value) implements Terminator {
    @Override
    public List<Integer> successors() {
      return List.of();
    }

    @Override
    public List<Integer> sources() {
      return List.of(value);
    }
  }

  /** Throws. */
  record Throw(int line, int value) implements Terminator {
    @Override
    public List<Integer> successors() {
      return List.of();
    }

    @Override
    public List<Integer> sources() {
      return List.of(value);
    }
  }

  /** What an {@link If} asks of left and right. */
  enum Condition {
    /** left == right. */
    EQ,
    /** left != right. */
    NE,
    /** left &lt; right. */
    LT,
    /** left &gt;= right. */
    GE,
    /** left &gt; right. */
    GT,
    /** left &lt;= right. */
    LE;

    /** The condition that holds when this one does not. */
    public Condition negated() {
      return switch (this) {
        case EQ -> NE;
        case NE -> EQ;
        case LT -> GE;
        case GE -> LT;
        case GT -> LE;
        case LE -> GT;
      };
    }
  }
}
