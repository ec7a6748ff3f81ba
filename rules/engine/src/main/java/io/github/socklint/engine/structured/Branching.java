// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.structured;

import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.flow.Terminator;
import io.github.socklint.engine.flow.Terminator.Condition;
import java.util.List;
import java.util.function.IntSupplier;

/** The conditions of a {@link MethodBuilder}. */
public abstract class Branching extends Operations {
  Branching() {}

  /** A place to jump to, not yet in the code. */
  public final Label label() {
    return new Label();
  }

  /** Puts the label here. */
  public final void place(Label label) {
    blocks.place(label, line);
  }

  /** Jumps. */
  public final void jump(Label target) {
    blocks.goTo(line, target);
  }

  /** Compares and jumps; right is {@link Op#NONE} to compare with zero, false or null. */
  public final void branch(
      Condition condition, int left, int right, Label whenTrue, Label whenFalse) {
    int here = line;
    blocks.end(
        List.of(whenTrue, whenFalse),
        () ->
            new Terminator.If(here, condition, left, right, whenTrue.number(), whenFalse.number()));
  }

  /** Jumps by a boolean value. */
  public final void branch(int value, Label whenTrue, Label whenFalse) {
    branch(Condition.NE, value, Op.NONE, whenTrue, whenFalse);
  }

  /** A condition that is always true or always false: the loop without an end. */
  public final Test always(boolean value) {
    return (whenTrue, whenFalse) -> jump(value ? whenTrue : whenFalse);
  }

  /** {@code &&}. */
  public final Test and(Test left, Test right) {
    return (whenTrue, whenFalse) -> {
      Label middle = label();
      left.branch(middle, whenFalse);
      place(middle);
      right.branch(whenTrue, whenFalse);
    };
  }

  /** {@code ||}. */
  public final Test or(Test left, Test right) {
    return and(left.not(), right.not()).not();
  }

  /** The condition as a boolean value. */
  public final int value(Test test) {
    return choose(test, () -> constant(1), () -> constant(0));
  }

  /** {@code test ? a : b}. */
  public final int choose(Test test, IntSupplier whenTrue, IntSupplier whenFalse) {
    int result = temporary();
    Label yes = label();
    Label no = label();
    Label end = label();
    test.branch(yes, no);
    place(yes);
    assign(result, whenTrue.getAsInt());
    jump(end);
    place(no);
    assign(result, whenFalse.getAsInt());
    place(end);
    return result;
  }
}
