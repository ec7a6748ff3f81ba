// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.truth;

import java.util.function.IntSupplier;

/** Two methods of one name, and a lambda in the second. */
final class OverloadSample {
  private OverloadSample() {}

  static int length(String text) {
    int length = text.length();
    return length;
  }

  static int length(byte[] bytes) {
    IntSupplier length = () -> {
      return bytes.length;
    };
    return length.getAsInt();
  }
}
