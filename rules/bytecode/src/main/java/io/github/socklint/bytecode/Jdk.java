// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode;

import io.github.socklint.bytecode.internal.lower.ShapeReader;
import io.github.socklint.engine.program.ClassShape;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The classes of the JDK that socklint runs on. */
final class Jdk {
  private static final String ARTIFACT = "jrt:/";

  /** By package. Not from the system class loader, which would also find socklint's own classes. */
  private final Map<String, Module> modules = new HashMap<>();

  Jdk() {
    for (Module module : ModuleLayer.boot().modules()) {
      String name = module.getName();
      if (name.startsWith("java.") || name.startsWith("jdk.")) {
        module.getPackages().forEach(packageName -> modules.put(packageName, module));
      }
    }
  }

  Optional<ClassShape> shape(String internalName) {
    try (InputStream in = open(internalName)) {
      return in == null
          ? Optional.empty()
          : Optional.of(ShapeReader.read(in.readAllBytes(), ARTIFACT));
    } catch (IOException | RuntimeException e) {
      // A JDK newer than ASM: no worse than a class that is not there.
      return Optional.empty();
    }
  }

  private InputStream open(String internalName) throws IOException {
    int end = internalName.lastIndexOf('/');
    if (end < 0) {
      return null;
    }
    Module module = modules.get(internalName.substring(0, end).replace('/', '.'));
    return module == null ? null : module.getResourceAsStream(internalName + ".class");
  }
}
