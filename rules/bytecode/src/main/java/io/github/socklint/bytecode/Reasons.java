// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode;

import java.io.IOException;

/** Why a class could not be read, in words. */
final class Reasons {
  private Reasons() {}

  static String of(Throwable e) {
    if (e instanceof StackOverflowError) {
      return "malformed: nested too deeply";
    }
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    if (e instanceof IndexOutOfBoundsException) {
      return "malformed: it points outside of the class file (" + message + ")";
    }
    return e instanceof IOException ? message : "malformed: " + message;
  }
}
