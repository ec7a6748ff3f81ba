// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.api;

/**
 * What a clause of a model speaks of: the receiver, an argument or the result of the call.
 *
 * @param index 0 and more: that argument, the receiver not counted; {@link #THIS} and
 *     {@link #RESULT} otherwise
 */
public record Operand(int index) {
  /** The receiver; in a constructor the object under construction. */
  public static final Operand THIS = new Operand(-1);

  /** What the call returns. */
  public static final Operand RESULT = new Operand(-2);

  /** The argument with this index, counted from 0. */
  public static Operand arg(int index) {
    return new Operand(index);
  }

  /** Whether this is an argument. */
  public boolean isArgument() {
    return index >= 0;
  }

  /** As model files spell it: {@code this}, {@code result}, {@code arg0}. */
  @Override
  public String toString() {
    return index == -1 ? "this" : index == -2 ? "result" : "arg" + index;
  }
}
