// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.lower;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Label;

/**
 * The instructions of one method as they stand in the class file. ASM tells them one by one and
 * names branch targets before it comes to them, so they are kept until the last one is known.
 */
final class Code {
  /**
   * An exception table entry; labels, since their positions are not known yet.
   *
   * @param type binary name of what it takes; null: everything
   */
  record Handler(Label start, Label end, Label target, String type) {}

  /** TABLESWITCH or LOOKUPSWITCH. */
  record SwitchTable(Label otherwise, List<Integer> keys, List<Label> targets) {}

  private final List<Handler> handlers = new ArrayList<>();
  private int size;
  private int[] opcodes = new int[64];
  private int[] lines = new int[64];
  private int[] numbers = new int[64];
  private Object[] operands = new Object[64];

  void add(int line, int opcode, int number, Object operand) {
    if (size == opcodes.length) {
      int longer = size * 2;
      opcodes = Arrays.copyOf(opcodes, longer);
      lines = Arrays.copyOf(lines, longer);
      numbers = Arrays.copyOf(numbers, longer);
      operands = Arrays.copyOf(operands, longer);
    }
    opcodes[size] = opcode;
    lines[size] = line;
    numbers[size] = number;
    operands[size] = operand;
    size++;
  }

  void addHandler(Handler handler) {
    handlers.add(handler);
  }

  /** Puts a label before the next instruction. */
  void mark(Label label) {
    label.info = size;
  }

  static int position(Object label) {
    if (((Label) label).info instanceof Integer position) {
      return position;
    }
    throw new MalformedCode("a branch leads out of the code");
  }

  int size() {
    return size;
  }

  int opcode(int index) {
    return opcodes[index];
  }

  int line(int index) {
    return lines[index];
  }

  /** The variable, constant, type code or number of dimensions. */
  int number(int index) {
    return numbers[index];
  }

  Object operand(int index) {
    return operands[index];
  }

  List<Handler> handlers() {
    return handlers;
  }
}
