// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.lower;

import io.github.socklint.model.message.MessageId;

/** Says in words why ASM or the lowering stumbled over a class file. */
public final class Malformed {
  private Malformed() {}

  /** The reason, one clause and its ID. */
  public static String reason(Throwable e) {
    return MessageId.MALFORMED.on("malformed: " + words(e));
  }

  private static String words(Throwable e) {
    if (e instanceof MalformedCode) {
      return e.getMessage();
    }
    if (e instanceof StackOverflowError) {
      return "nested too deeply";
    }
    if (e instanceof IndexOutOfBoundsException || e instanceof NegativeArraySizeException) {
      return "it refers to something outside of the class file";
    }
    boolean speaks = e.getMessage() != null && e.getMessage().indexOf(' ') > 0;
    return speaks && e instanceof IllegalArgumentException
        ? e.getMessage()
        : "its parts do not fit together (" + e.getClass().getSimpleName() + ")";
  }
}
