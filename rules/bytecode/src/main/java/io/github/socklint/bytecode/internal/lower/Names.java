// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.lower;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.Type;

/**
 * Internal names (slashes) to binary names (dots), for one class. Arrays are written as
 * {@link Class#getName} does: {@code [I}, {@code [Ljava.lang.String;}. The same string each time:
 * code names a class again and again, and hostile code may do so with names of 64 KiB.
 */
final class Names {
  private final Map<String, String> binaryNames = new HashMap<>();

  String binary(String internalName) {
    return binaryNames.computeIfAbsent(internalName, name -> name.replace('/', '.'));
  }

  /** The name of a class literal, or of the type that a lambda is made for. */
  String ofType(Type type) {
    return switch (type.getSort()) {
      case Type.ARRAY -> binary(type.getDescriptor());
      case Type.OBJECT -> binary(type.getInternalName());
      default -> type.getClassName();
    };
  }

  /**
   * What is in an array.
   *
   * @param descriptor the array's
   * @param dimensions how many of its dimensions are left off
   */
  String element(String descriptor, int dimensions) {
    if (dimensions < 1 || !descriptor.startsWith("[".repeat(dimensions))) {
      throw new MalformedCode("an array has fewer dimensions than sizes");
    }
    return ofType(Type.getType(descriptor.substring(dimensions)));
  }
}
