// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.domain;

/**
 * A field of a tracked object, or a static field.
 *
 * @param object the object's id, {@link #STATIC} for a static field
 * @param name the field's name; for a static field with its owner in front
 */
public record FieldKey(int object, String name) {
  /** Stands for "no object". */
  public static final int STATIC = -1;
}
