// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.check;

/** Answers whether a class can close what one of its fields holds. */
@FunctionalInterface
public interface Owners {
  /**
   * Whether some method of the class, of a superclass or of a subclass closes the field.
   *
   * @param type binary name of the class
   * @param field the field's name behind that of its class
   */
  boolean canClose(String type, String field);
}
