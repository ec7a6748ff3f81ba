// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.types;

import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.program.ClassShape.MethodShape;
import io.github.socklint.model.api.ApiMethod;
import java.util.List;

/** What a call's method turns out to be, once its owner's supertypes were searched. */
public sealed interface Resolution {

  /** An API model says what it does. */
  record Modelled(ApiMethod method, MethodId declared) implements Resolution {}

  /**
   * The program's own code, or a library's on the class path.
   *
   * @param declared the class that declares it
   * @param shape its declaration
   */
  record Declared(MethodId declared, MethodShape shape) implements Resolution {}

  /** Nobody knows it: its class is not at hand. */
  record Unknown() implements Resolution {}

  /** What it declares to throw, as far as is known. */
  default List<String> declaredExceptions() {
    return this instanceof Declared d ? d.shape().exceptions() : List.of();
  }
}
