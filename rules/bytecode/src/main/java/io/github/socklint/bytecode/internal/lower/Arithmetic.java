// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.lower;

import org.objectweb.asm.Opcodes;

/** Operators of the arithmetic instructions, IADD to DCMPG, and the sizes of what they work on. */
final class Arithmetic {
  private static final String[] BINARY = {"+", "-", "*", "/", "%", "neg"};
  private static final String[] BITWISE = {"<<", ">>", ">>>", "&", "|", "^"};
  private static final String[] CONVERSIONS = {
    "i2l", "i2f", "i2d", "l2i", "l2f", "l2d", "f2i", "f2l", "f2d", "d2i", "d2l", "d2f", "i2b",
    "i2c", "i2s"
  };

  private Arithmetic() {}

  static boolean covers(int opcode) {
    return opcode >= Opcodes.IADD && opcode <= Opcodes.DCMPG && opcode != Opcodes.IINC;
  }

  static String operator(int opcode) {
    if (opcode >= Opcodes.LCMP) {
      return "cmp";
    } else if (opcode >= Opcodes.I2L) {
      return CONVERSIONS[opcode - Opcodes.I2L];
    } else if (opcode >= Opcodes.ISHL) {
      return BITWISE[(opcode - Opcodes.ISHL) / 2];
    }
    return BINARY[(opcode - Opcodes.IADD) / 4];
  }

  static boolean isUnary(int opcode) {
    return (opcode >= Opcodes.INEG && opcode <= Opcodes.DNEG)
        || (opcode >= Opcodes.I2L && opcode <= Opcodes.I2S);
  }

  /** Whether its first operand is a long or double. */
  static boolean takesWide(int opcode) {
    if (opcode >= Opcodes.LCMP) {
      return opcode != Opcodes.FCMPL && opcode != Opcodes.FCMPG;
    } else if (opcode >= Opcodes.I2L) {
      return isWide(CONVERSIONS[opcode - Opcodes.I2L].charAt(0));
    } else if (opcode >= Opcodes.ISHL) {
      return (opcode - Opcodes.ISHL) % 2 == 1;
    }
    return (opcode - Opcodes.IADD) % 2 == 1;
  }

  /** Whether its second operand is a long or double: as the first, but shifts take an int. */
  static boolean takesWideSecond(int opcode) {
    boolean isShift = opcode >= Opcodes.ISHL && opcode <= Opcodes.LUSHR;
    return !isShift && takesWide(opcode);
  }

  static boolean givesWide(int opcode) {
    if (opcode >= Opcodes.LCMP) {
      return false;
    } else if (opcode >= Opcodes.I2L) {
      return isWide(CONVERSIONS[opcode - Opcodes.I2L].charAt(2));
    }
    return takesWide(opcode);
  }

  private static boolean isWide(char type) {
    return type == 'l' || type == 'd';
  }
}
