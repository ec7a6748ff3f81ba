// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode;

import io.github.socklint.bytecode.internal.lower.ShapeReader;
import io.github.socklint.engine.program.ClassShape;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The classes of the JDK that socklint runs on. */
final class Jdk {
  private static final String ARTIFACT = "jrt:/";

  /** Not the system loader, which would also find socklint's own classes. */
  private final ClassLoader loader = ClassLoader.getPlatformClassLoader();

  Optional<ClassShape> shape(String internalName) {
    if (internalName.isEmpty() || internalName.startsWith("[")) {
      return Optional.empty();
    }
    try (InputStream in = loader.getResourceAsStream(internalName + ".class")) {
      return in == null
          ? Optional.empty()
          : Optional.of(ShapeReader.read(in.readAllBytes(), ARTIFACT));
    } catch (IOException | RuntimeException e) {
      // A JDK newer than ASM: no worse than a class that is not there.
      return Optional.empty();
    }
  }
}
