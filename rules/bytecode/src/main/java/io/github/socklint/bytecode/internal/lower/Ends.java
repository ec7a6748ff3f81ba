// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.lower;

import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.flow.Terminator;
import io.github.socklint.engine.flow.Terminator.Condition;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** The instructions that end a block. */
final class Ends {
  private static final Condition[] CONDITIONS = {
    Condition.EQ, Condition.NE, Condition.LT, Condition.GE, Condition.GT, Condition.LE
  };

  /** Gives the block at a place. */
  interface Drafts {
    Draft at(int start, Subroutine context, boolean[] stack);
  }

  private final Code code;
  private final OperandStack stack;
  private final Emitter emitter;
  private final Drafts drafts;

  Ends(Code code, OperandStack stack, Emitter emitter, Drafts drafts) {
    this.code = code;
    this.stack = stack;
    this.emitter = emitter;
    this.drafts = drafts;
  }

  /** Marks where branches lead. What follows an end is only reached by them. */
  void markTargets(BitSet leaders) {
    for (int i = 0; i < code.size(); i++) {
      if (code.operand(i) instanceof Code.SwitchTable table) {
        leaders.set(Code.position(table.otherwise()));
        for (Object label : table.targets()) {
          leaders.set(Code.position(label));
        }
      } else if (isJump(code.opcode(i))) {
        leaders.set(Code.position(code.operand(i)));
      }
    }
  }

  private static boolean isJump(int opcode) {
    return (opcode >= Opcodes.IFEQ && opcode <= Opcodes.JSR)
        || opcode == Opcodes.IFNULL
        || opcode == Opcodes.IFNONNULL;
  }

  boolean endsBlock(int opcode) {
    return isJump(opcode)
        || (opcode >= Opcodes.RET && opcode <= Opcodes.RETURN)
        || opcode == Opcodes.ATHROW;
  }

  /** Goes on with the next block. */
  void fallThrough(Draft draft, int next) {
    int line = code.line(next - 1);
    stack.settle(line);
    goTo(draft, line, next, draft.context);
  }

  void end(Draft draft, int i) {
    int line = code.line(i);
    int opcode = code.opcode(i);
    switch (opcode) {
      case Opcodes.GOTO -> {
        stack.settle(line);
        goTo(draft, line, target(i), draft.context);
      }
      case Opcodes.JSR -> jsr(draft, i);
      case Opcodes.RET -> ret(draft, i);
      case Opcodes.TABLESWITCH, Opcodes.LOOKUPSWITCH -> branchMany(draft, i);
      case Opcodes.ATHROW -> {
        int thrown = stack.pop(false);
        draft.end = () -> new Terminator.Throw(line, thrown);
      }
      case Opcodes.RETURN -> draft.end = () -> new Terminator.Return(line, Op.NONE);
      case Opcodes.IRETURN, Opcodes.FRETURN, Opcodes.ARETURN -> leave(draft, line, false);
      case Opcodes.LRETURN, Opcodes.DRETURN -> leave(draft, line, true);
      default -> branch(draft, i);
    }
  }

  private void leave(Draft draft, int line, boolean wide) {
    int value = stack.pop(wide);
    draft.end = () -> new Terminator.Return(line, value);
  }

  private void goTo(Draft draft, int line, int next, Subroutine context) {
    Draft target = drafts.at(next, context, stack.shape());
    draft.goTo(line, target);
  }

  private int target(int i) {
    return Code.position(code.operand(i));
  }

  private void branch(Draft draft, int i) {
    int opcode = code.opcode(i);
    int right = Op.NONE;
    Condition condition;
    if (opcode == Opcodes.IFNULL || opcode == Opcodes.IFNONNULL) {
      condition = opcode == Opcodes.IFNULL ? Condition.EQ : Condition.NE;
    } else if (opcode <= Opcodes.IFLE) {
      condition = CONDITIONS[opcode - Opcodes.IFEQ];
    } else {
      right = stack.pop(false);
      int index = opcode - Opcodes.IF_ICMPEQ;
      condition = CONDITIONS[index % CONDITIONS.length];
    }
    int left = stack.pop(false);
    int line = code.line(i);
    int[] operands = stack.settle(line, left, right);
    Draft whenTrue = drafts.at(target(i), draft.context, stack.shape());
    Draft whenFalse = drafts.at(i + 1, draft.context, stack.shape());
    draft.end = () -> new Terminator.If(
        line, condition, operands[0], operands[1], whenTrue.number(), whenFalse.number());
  }

  private void branchMany(Draft draft, int i) {
    Code.SwitchTable table = (Code.SwitchTable) code.operand(i);
    int line = code.line(i);
    int value = stack.settle(line, stack.pop(false))[0];
    boolean[] shape = stack.shape();
    List<Draft> targets = new ArrayList<>(table.targets().size());
    for (Label target : table.targets()) {
      targets.add(drafts.at(Code.position(target), draft.context, shape));
    }
    Draft otherwise = drafts.at(Code.position(table.otherwise()), draft.context, shape);
    draft.end = () -> new Terminator.Switch(
        line,
        value,
        table.keys(),
        targets.stream().map(Draft::number).toList(),
        otherwise.number());
  }

  private void jsr(Draft draft, int i) {
    int line = code.line(i);
    emitter.emit(new Op.Opaque(line, stack.push(false)));
    stack.settle(line);
    goTo(draft, line, target(i), Subroutine.call(draft.context, target(i), i + 1));
  }

  private void ret(Draft draft, int i) {
    for (Subroutine s = draft.context; s != null; s = s.outer()) {
      // A RET may leave several subroutines at once; the variable tells which one it ends.
      if (code.opcode(s.entry()) != Opcodes.ASTORE || code.number(s.entry()) == code.number(i)) {
        stack.settle(code.line(i));
        goTo(draft, code.line(i), s.returnsTo(), s.outer());
        return;
      }
    }
    throw new MalformedCode("RET outside of a subroutine");
  }
}
