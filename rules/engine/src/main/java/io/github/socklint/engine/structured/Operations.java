// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.structured;

import io.github.socklint.engine.flow.FieldId;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.flow.Op.CallKind;
import io.github.socklint.engine.flow.Redirection;
import java.util.List;
import java.util.Optional;

/** The simple operations of a {@link MethodBuilder}, and its slots. */
public abstract class Operations {
  final Blocks blocks = new Blocks();
  int line;

  /** The next free slot. */
  private int next;

  /** All slots below are variables that are in scope. */
  private int variables;

  private int slots;

  Operations() {}

  /** Sets the source line of what is written next; 0 where unknown. */
  public abstract MethodBuilder at(int sourceLine);

  /** The line that is in force. */
  public final int line() {
    return line;
  }

  /** Whether control can get here. What is written elsewhere is dropped. */
  public final boolean isReachable() {
    return blocks.isLive();
  }

  /** A new variable, in scope until the {@link MethodBuilder#scope} around it ends. */
  public final int variable() {
    int slot = temporary();
    variables = next;
    return slot;
  }

  /** A slot for a value until the statement ends. */
  final int temporary() {
    int slot = next++;
    slots = Math.max(slots, next);
    return slot;
  }

  final int slotCount() {
    return slots;
  }

  final void inScope(Runnable body) {
    int nextBefore = next;
    int variablesBefore = variables;
    body.run();
    next = nextBefore;
    variables = variablesBefore;
  }

  final void asStatement(Runnable body) {
    int before = next;
    body.run();
    next = Math.max(before, variables);
  }

  private int emit(Op op) {
    blocks.emit(op);
    return op.dst();
  }

  /** A constant, as {@link Op.Const} takes it: also booleans and characters are integers. */
  public final int constant(Object value) {
    return emit(new Op.Const(line, temporary(), value));
  }

  /** A value nothing is known of. */
  public final int opaque() {
    return emit(new Op.Opaque(line, temporary()));
  }

  /** A copy that later assignments to the slot do not change: the old value of {@code i++}. */
  public final int copy(int slot) {
    return emit(new Op.Copy(line, temporary(), slot));
  }

  /**
   * Assigns a variable. The value must not be used after; use the result, which holds the same.
   *
   * @return the variable
   */
  public final int assign(int variable, int value) {
    if (variable == value) {
      return variable;
    }
    Op last = blocks.last();
    Optional<Op> redirected = value >= variables && last != null && last.dst() == value
        ? Redirection.of(last, variable)
        : Optional.empty();
    redirected.ifPresentOrElse(blocks::replaceLast, () -> emit(new Op.Copy(line, variable, value)));
    return variable;
  }

  /** Says that nobody looks at the value, the result of a call for example. */
  public final void drop(int value) {
    Op last = blocks.last();
    if (value >= variables && last instanceof Op.Call && last.dst() == value) {
      Redirection.of(last, Op.NONE).ifPresent(blocks::replaceLast);
    }
  }

  /** Allocates; call the constructor on the result. */
  public final int allocate(String type) {
    return emit(new Op.New(line, temporary(), type));
  }

  /** A new array. */
  public final int newArray(String elementType, List<Integer> dimensions) {
    return emit(new Op.NewArray(line, temporary(), elementType, List.copyOf(dimensions)));
  }

  /**
   * A call; for all but static ones the arguments start with the receiver.
   *
   * @return the result; {@link Op#NONE} where the descriptor says void
   */
  public final int call(CallKind kind, MethodId method, List<Integer> arguments) {
    int result = method.descriptor().endsWith(")V") ? Op.NONE : temporary();
    return emit(new Op.Call(line, result, kind, method, List.copyOf(arguments)));
  }

  /** A lambda or method reference, see {@link Op.Closure}. */
  public final int closure(
      String interfaceType, MethodId target, CallKind kind, List<Integer> captured) {
    return emit(
        new Op.Closure(line, temporary(), interfaceType, target, kind, List.copyOf(captured)));
  }

  /** Reads a field; the object is {@link Op#NONE} for a static one. */
  public final int loadField(int object, FieldId field) {
    return emit(new Op.LoadField(line, temporary(), object, field));
  }

  /** Writes a field; the object is {@link Op#NONE} for a static one. */
  public final void storeField(int object, FieldId field, int value) {
    emit(new Op.StoreField(line, object, field, value));
  }

  /** Reads an array element. */
  public final int loadElement(int array, int index) {
    return emit(new Op.LoadElement(line, temporary(), array, index));
  }

  /** Writes an array element. */
  public final void storeElement(int array, int index, int value) {
    emit(new Op.StoreElement(line, array, index, value));
  }

  /** Arithmetic and conversions, by the operators of {@link Op.Compute}. */
  public final int compute(String operator, List<Integer> operands) {
    return emit(new Op.Compute(line, temporary(), operator, List.copyOf(operands)));
  }

  /** A checked cast to a class or array type. */
  public final int cast(int value, String type) {
    return emit(new Op.Cast(line, temporary(), value, type));
  }

  /** {@code instanceof} as a number. */
  public final int instanceOf(int value, String type) {
    return emit(new Op.InstanceOf(line, temporary(), value, type));
  }

  /** Enters or leaves a monitor; {@link MethodBuilder#synchronizedOn} does both. */
  final void monitor(int object, boolean enter) {
    emit(new Op.Monitor(line, object, enter));
  }
}
