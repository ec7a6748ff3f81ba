// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.lower;

import org.objectweb.asm.Type;

/**
 * Internal names (slashes) to binary names (dots). Arrays are written as {@link Class#getName}
 * does: {@code [I}, {@code [Ljava.lang.String;}.
 */
final class Names {
  private Names() {}

  static String binary(String internalName) {
    return internalName.replace('/', '.');
  }

  /** The element type of an array created by ANEWARRAY or MULTIANEWARRAY, or of a class literal. */
  static String ofType(Type type) {
    return switch (type.getSort()) {
      case Type.ARRAY -> binary(type.getDescriptor());
      case Type.OBJECT -> binary(type.getInternalName());
      default -> type.getClassName();
    };
  }
}
