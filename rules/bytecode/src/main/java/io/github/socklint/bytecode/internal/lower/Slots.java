// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.lower;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Numbers the slots of a method: parameters first, then other locals and stack positions in the
 * order in which they are met. So numbers are dense, whatever the class file says of its largest
 * local.
 */
final class Slots {
  private int[] locals = new int[8];
  private int[] temporaries = new int[8];
  private final BitSet isTemporary = new BitSet();
  private int count;

  /** The slot of a local variable, numbered as in the class file. */
  int local(int variable) {
    locals = reach(locals, variable);
    if (locals[variable] == 0) {
      locals[variable] = ++count;
    }
    return locals[variable] - 1;
  }

  /** The slot where the value at this depth of the operand stack rests between blocks. */
  int temporary(int position) {
    temporaries = reach(temporaries, position);
    if (temporaries[position] == 0) {
      isTemporary.set(count);
      temporaries[position] = ++count;
    }
    return temporaries[position] - 1;
  }

  boolean isTemporary(int slot) {
    return slot >= 0 && isTemporary.get(slot);
  }

  int count() {
    return count;
  }

  private static int[] reach(int[] table, int index) {
    return index < table.length ? table : Arrays.copyOf(table, Math.max(index + 1, index * 2));
  }
}
