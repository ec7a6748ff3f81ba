// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads method and field descriptors (JVMS 4.3). */
public final class Descriptors {
  private static final Set<String> PRIMITIVES =
      Set.of("int", "long", "boolean", "byte", "char", "short", "float", "double", "void");

  private Descriptors() {}

  /** Binary names of the parameters; arrays as {@code byte[]}. */
  public static List<String> parameterTypes(String descriptor) {
    List<String> types = new ArrayList<>();
    int[] at = {1};
    while (at[0] < descriptor.length() && descriptor.charAt(at[0]) != ')') {
      types.add(next(descriptor, at));
    }
    return types;
  }

  /** Binary name of the return type. */
  public static String returnType(String descriptor) {
    return next(descriptor, new int[] {descriptor.indexOf(')') + 1});
  }

  /** Binary name of a field's type. */
  public static String fieldType(String descriptor) {
    return next(descriptor, new int[] {0});
  }

  /** Whether the name is that of a primitive type, or void. */
  public static boolean isPrimitive(String type) {
    return PRIMITIVES.contains(type);
  }

  private static String next(String d, int[] at) {
    if (at[0] >= d.length()) {
      return "java.lang.Object";
    }
    char c = d.charAt(at[0]++);
    return switch (c) {
      case 'I' -> "int";
      case 'J' -> "long";
      case 'Z' -> "boolean";
      case 'B' -> "byte";
      case 'C' -> "char";
      case 'S' -> "short";
      case 'F' -> "float";
      case 'D' -> "double";
      case 'V' -> "void";
      case '[' -> next(d, at) + "[]";
      case 'L' -> {
        int end = d.indexOf(';', at[0]);
        String name = d.substring(at[0], end < 0 ? d.length() : end).replace('/', '.');
        at[0] = end < 0 ? d.length() : end + 1;
        yield name;
      }
      default -> "java.lang.Object";
    };
  }
}
