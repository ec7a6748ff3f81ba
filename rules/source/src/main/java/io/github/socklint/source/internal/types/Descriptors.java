// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.types;

import java.util.ArrayList;
import java.util.List;

/** Takes method descriptors apart. */
final class Descriptors {
  private Descriptors() {}

  /** The parameters, then the result. */
  static List<JType> split(String descriptor) {
    List<JType> types = new ArrayList<>();
    int at = 1;
    while (at < descriptor.length()) {
      if (descriptor.charAt(at) == ')') {
        at++;
        continue;
      }
      int end = at;
      while (descriptor.charAt(end) == '[') {
        end++;
      }
      end = descriptor.charAt(end) == 'L' ? descriptor.indexOf(';', end) + 1 : end + 1;
      types.add(JType.ofDescriptor(descriptor.substring(at, end)));
      at = end;
    }
    return types;
  }
}
