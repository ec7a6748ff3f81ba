// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.lower;

import io.github.socklint.engine.flow.Op;
import java.util.Arrays;

/**
 * The operand stack inside a block, as names of slots. Loading a local or duplicating a value
 * pushes the slot that has it already and copies nothing, so that {@code if (socket != null)} tests
 * the variable itself and what the engine learns of it holds for the variable. Before a slot is
 * written that the stack still names, and between blocks, values are copied to the slot of their
 * position.
 */
final class OperandStack {
  private final Slots slots;
  private final Emitter emitter;
  private int[] values = new int[16];
  private boolean[] wides = new boolean[16];
  private int depth;

  /** Per slot, how many positions name it. */
  private int[] uses = new int[16];

  OperandStack(Slots slots, Emitter emitter) {
    this.slots = slots;
    this.emitter = emitter;
  }

  /** Starts a block: every value rests in the slot of its position. */
  void reset(boolean[] shape) {
    while (depth > 0) {
      drop();
    }
    for (boolean wide : shape) {
      push(slots.temporary(depth), wide);
    }
  }

  /** Which positions hold a long or double. */
  boolean[] shape() {
    return Arrays.copyOf(wides, depth);
  }

  boolean uses(int slot) {
    return slot < uses.length && uses[slot] > 0;
  }

  void push(int slot, boolean wide) {
    if (depth == values.length) {
      values = Arrays.copyOf(values, depth * 2);
      wides = Arrays.copyOf(wides, depth * 2);
    }
    values[depth] = slot;
    wides[depth++] = wide;
    use(slot);
  }

  /** Pushes a slot for a new value. */
  int push(boolean wide) {
    int slot = free(depth);
    push(slot, wide);
    return slot;
  }

  private int free(int position) {
    int candidate = position;
    while (uses(slots.temporary(candidate))) {
      candidate++;
    }
    return slots.temporary(candidate);
  }

  int pop(boolean wide) {
    if (depth == 0) {
      throw new MalformedCode("an instruction finds the operand stack empty");
    }
    if (wides[depth - 1] != wide) {
      throw new MalformedCode(
          wide ? "a long or double was expected" : "a long or double is torn apart");
    }
    return drop();
  }

  private int drop() {
    int slot = values[--depth];
    uses[slot]--;
    return slot;
  }

  int top() {
    return depth == 0 ? Op.NONE : values[depth - 1];
  }

  boolean topIsWide() {
    if (depth == 0) {
      throw new MalformedCode("an instruction finds the operand stack empty");
    }
    return wides[depth - 1];
  }

  /** DUP and its kin: puts the topmost words once more, below {@code skipped} further words. */
  void duplicate(int words, int skipped) {
    int top = entries(depth, words);
    int below = entries(top, skipped);
    int[] movedValues = Arrays.copyOfRange(values, below, depth);
    boolean[] movedWides = Arrays.copyOfRange(wides, below, depth);
    int copied = depth - top;
    while (depth > below) {
      drop();
    }
    for (int i = top - below; i < top - below + copied; i++) {
      push(movedValues[i], movedWides[i]);
    }
    for (int i = 0; i < movedValues.length; i++) {
      push(movedValues[i], movedWides[i]);
    }
  }

  /** The position from which as many words as wanted lie below {@code from}. */
  private int entries(int from, int words) {
    int position = from;
    int left = words;
    while (left > 0) {
      if (--position < 0) {
        throw new MalformedCode("an instruction finds the operand stack empty");
      }
      left -= wides[position] ? 2 : 1;
    }
    if (left < 0) {
      throw new MalformedCode("a long or double is torn apart");
    }
    return position;
  }

  /**
   * Saves what the stack names by this slot, which is about to be written. Nothing may be popped
   * and not yet used.
   */
  void beforeWriting(int slot, int line) {
    if (!uses(slot)) {
      return;
    }
    int saved = free(0);
    emitter.emit(new Op.Copy(line, saved, slot));
    for (int i = 0; i < depth; i++) {
      if (values[i] == slot) {
        rename(i, saved);
      }
    }
  }

  /**
   * Ends a block: brings every value to the slot of its position.
   *
   * @param operands slots that the block's end will read after that
   * @return where those are then
   */
  int[] settle(int line, int... operands) {
    int[] moved = operands.clone();
    boolean clash = false;
    for (int i = 0; i < depth && !clash; i++) {
      int home = slots.temporary(i);
      clash = values[i] != home && (uses(home) || contains(operands, home));
    }
    if (clash) {
      evacuate(line, moved);
    }
    for (int i = 0; i < depth; i++) {
      int home = slots.temporary(i);
      if (values[i] != home) {
        emitter.emit(new Op.Copy(line, home, values[i]));
        rename(i, home);
      }
    }
    return moved;
  }

  /** Values stand in each other's way (after SWAP, say): moves all beyond every home first. */
  private void evacuate(int line, int[] operands) {
    int beyond = depth + 1;
    for (int k = 0; k < operands.length; k++) {
      if (slots.isTemporary(operands[k])) {
        // Beyond all that the loop below can take, for what is popped may be overwritten by it.
        int away = slots.temporary(beyond + 2 * depth + k + 1);
        emitter.emit(new Op.Copy(line, away, operands[k]));
        operands[k] = away;
      }
    }
    for (int i = 0; i < depth; i++) {
      if (values[i] != slots.temporary(i)) {
        int away = free(beyond);
        emitter.emit(new Op.Copy(line, away, values[i]));
        rename(i, away);
      }
    }
  }

  private void rename(int position, int slot) {
    uses[values[position]]--;
    values[position] = slot;
    use(slot);
  }

  private void use(int slot) {
    if (slot >= uses.length) {
      uses = Arrays.copyOf(uses, Math.max(slot + 1, uses.length * 2));
    }
    uses[slot]++;
  }

  private static boolean contains(int[] slots, int slot) {
    for (int s : slots) {
      if (s == slot) {
        return true;
      }
    }
    return false;
  }
}
