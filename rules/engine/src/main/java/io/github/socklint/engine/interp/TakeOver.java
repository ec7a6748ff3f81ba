// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.flow.Op;
import java.util.Locale;
import java.util.Set;

/**
 * Guesses whether code that cannot be seen becomes the owner of what it is given.
 *
 * <p>A JDK method borrows; a constructor, a collection or any method of unknown code may keep what
 * it gets, unless its name says that it only looks. The guess errs towards silence.
 */
final class TakeOver {
  private static final Set<String> ONLY_LOOK = Set.of(
      "read",
      "write",
      "send",
      "receive",
      "get",
      "is",
      "has",
      "configure",
      "log",
      "print",
      "debug",
      "info",
      "warn",
      "trace",
      "to",
      "equals",
      "hash",
      "check",
      "validate",
      "verify",
      "describe",
      "format",
      "compare",
      "flush",
      "copy");

  private TakeOver() {}

  static boolean isLikely(Op.Call call, boolean jdk) {
    String name = call.method().name();
    if (call.method().isConstructor()) {
      return true;
    }
    if (jdk) {
      return call.method().owner().startsWith("java.util.");
    }
    String lower = name.toLowerCase(Locale.ROOT);
    boolean returnsObject =
        !Descriptors.isPrimitive(Descriptors.returnType(call.method().descriptor()));
    return returnsObject || ONLY_LOOK.stream().noneMatch(lower::startsWith);
  }
}
