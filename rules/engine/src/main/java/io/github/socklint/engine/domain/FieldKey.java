// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.domain;

/**
 * A field of a tracked object, or a static field; or what a parameter or a field held on entry,
 * which stands among a state's fields but on no object of its heap.
 *
 * @param object the object's id, {@link #STATIC} for a static field, {@link #ENTRY} for a first
 *     value
 * @param name the field's name; for a static field with its owner in front; empty for a parameter
 * @param of for a first value the parameter's index or the object in whose field it was; else 0
 */
public record FieldKey(int object, String name, int of) {
  /** Stands for "no object". */
  public static final int STATIC = -1;

  /** Stands for "on entry" where other keys have their object. */
  public static final int ENTRY = -2;

  /** Stands for every element of an array of which none is known by itself. */
  public static final String ANY_ELEMENT = "[]";

  /** A field of an object, or a static one. */
  public FieldKey(int object, String name) {
    this(object, name, 0);
  }

  // Compared and hashed more often than anything else: what a record makes of itself is slow until
  // it is compiled.
  @Override
  public boolean equals(Object other) {
    return other == this
        || other instanceof FieldKey k && object == k.object && of == k.of && name.equals(k.name);
  }

  @Override
  public int hashCode() {
    return (31 * object + of) * 31 + name.hashCode();
  }
}
