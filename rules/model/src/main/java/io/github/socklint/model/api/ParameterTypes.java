// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.api;

import java.util.ArrayList;
import java.util.List;

/** Compares the parameters that a model file names with those of a method descriptor. */
final class ParameterTypes {
  private ParameterTypes() {}

  /** The parameters of a descriptor, with dots in place of slashes and dollars. */
  static List<String> of(String descriptor) {
    List<String> types = new ArrayList<>();
    int at = 1;
    while (descriptor.charAt(at) != ')') {
      int dimensions = 0;
      while (descriptor.charAt(at) == '[') {
        dimensions++;
        at++;
      }
      String element;
      if (descriptor.charAt(at) == 'L') {
        int end = descriptor.indexOf(';', at);
        element = descriptor.substring(at + 1, end).replace('/', '.').replace('$', '.');
        at = end + 1;
      } else {
        element = primitive(descriptor.charAt(at));
        at++;
      }
      types.add(element + "[]".repeat(dimensions));
    }
    return types;
  }

  /**
   * Whether each spelled type is the actual one or its end after a dot: {@code SocketAddress} fits
   * {@code java.net.SocketAddress}, {@code io.netty.channel.Channel} fits a relocated copy.
   */
  static boolean fit(List<String> spelled, List<String> actual) {
    if (spelled.size() != actual.size()) {
      return false;
    }
    for (int i = 0; i < spelled.size(); i++) {
      String type = spelled.get(i).replace('$', '.');
      if (!actual.get(i).equals(type) && !actual.get(i).endsWith("." + type)) {
        return false;
      }
    }
    return true;
  }

  private static String primitive(char code) {
    return switch (code) {
      case 'Z' -> "boolean";
      case 'B' -> "byte";
      case 'C' -> "char";
      case 'S' -> "short";
      case 'I' -> "int";
      case 'J' -> "long";
      case 'F' -> "float";
      case 'D' -> "double";
      default -> throw new IllegalArgumentException("not a type code of a descriptor: " + code);
    };
  }
}
