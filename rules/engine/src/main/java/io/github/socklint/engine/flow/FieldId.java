// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.flow;

/**
 * A field as code names it.
 *
 * @param owner binary name of the class it is looked up in
 * @param name its name
 * @param descriptor its descriptor (JVMS 4.3.2)
 */
public record FieldId(String owner, String name, String descriptor) {
  @Override
  public String toString() {
    return owner + "." + name;
  }
}
