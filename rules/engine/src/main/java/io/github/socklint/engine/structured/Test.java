// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.structured;

/**
 * A condition that branches instead of making a boolean, as javac compiles it. It is written down
 * when asked, and may be asked several times (a loop in a finally block).
 */
@FunctionalInterface
public interface Test {
  /** Evaluates the condition and jumps to one of the labels; never falls through. */
  void branch(Label whenTrue, Label whenFalse);

  /** The opposite. */
  default Test not() {
    return (yes, no) -> branch(no, yes);
  }
}
