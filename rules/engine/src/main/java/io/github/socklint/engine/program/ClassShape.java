// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.program;

import java.util.List;
import java.util.Optional;

/**
 * A class without its code.
 *
 * @param name binary name
 * @param superName binary name of its superclass; empty for {@code java.lang.Object} and where
 *     source does not tell
 * @param interfaces binary names of its direct superinterfaces
 * @param access access flags (JVMS 4.1)
 * @param artifact where it was read from, see
 *     {@link io.github.socklint.model.finding.Place#artifact()}
 * @param sourceFile path of the source below its source root
 * @param fields its fields
 * @param methods its methods
 */
public record ClassShape(
    String name,
    Optional<String> superName,
    List<String> interfaces,
    int access,
    String artifact,
    String sourceFile,
    List<FieldShape> fields,
    List<MethodShape> methods) {

  /**
   * A field.
   *
   * @param constant its compile-time constant (JVMS 4.7.2), or empty
   */
  public record FieldShape(String name, String descriptor, int access, Optional<Object> constant) {}

  /**
   * A method.
   *
   * @param exceptions binary names of the exceptions it declares
   */
  public record MethodShape(String name, String descriptor, int access, List<String> exceptions) {}

  /** Freezes the lists. */
  public ClassShape {
    interfaces = List.copyOf(interfaces);
    fields = List.copyOf(fields);
    methods = List.copyOf(methods);
  }

  /** The method with this name and descriptor, if the class itself declares it. */
  public Optional<MethodShape> method(String methodName, String descriptor) {
    for (MethodShape m : methods) {
      if (m.name().equals(methodName) && m.descriptor().equals(descriptor)) {
        return Optional.of(m);
      }
    }
    return Optional.empty();
  }
}
