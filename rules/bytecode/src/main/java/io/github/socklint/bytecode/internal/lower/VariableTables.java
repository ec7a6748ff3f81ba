// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.lower;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.objectweb.asm.ClassReader;

/**
 * Hides debug tables of local variables from ASM, by spelling their names differently in the bytes.
 * We want line numbers, and ASM offers all of the debug information or none; of two variable tables
 * of full size it compares each entry with each, which takes seconds for every method of a hostile
 * class.
 */
final class VariableTables {
  private static final int UTF8 = 1;
  private static final byte[] VARIABLES = "LocalVariableTable".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] TYPES = "LocalVariableTypeTable".getBytes(StandardCharsets.US_ASCII);

  private VariableTables() {}

  /** Hides the tables; before the reader has read any names. */
  static void hide(ClassReader reader, byte[] bytes) {
    for (int i = 1; i < reader.getItemCount(); i++) {
      int text = reader.getItem(i) + 2;
      if (text > 2
          && bytes[text - 3] == UTF8
          && (is(VARIABLES, bytes, text) || is(TYPES, bytes, text))) {
        bytes[text] = 'l';
      }
    }
  }

  private static boolean is(byte[] name, byte[] bytes, int text) {
    int end = text + name.length;
    return bytes[text - 1] == name.length
        && bytes[text - 2] == 0
        && end <= bytes.length
        && Arrays.equals(bytes, text, end, name, 0, name.length);
  }
}
