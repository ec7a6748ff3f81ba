// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.spotbugs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What is in the jar that users get. */
class PluginJarIT {

  private static JarFile jar() throws IOException {
    return new JarFile(System.getProperty("plugin.jar"));
  }

  @Test
  void allClassesAreBelowOurPackage() throws IOException {
    try (JarFile jar = jar()) {
      List<String> foreign = jar.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.endsWith(".class") && !name.startsWith("io/github/socklint/"))
          .toList();
      assertEquals(List.of(), foreign);
    }
  }

  @Test
  void whatOnlyTheBuildNeedsIsLeftOut() throws IOException {
    try (JarFile jar = jar()) {
      assertTrue(jar.stream().noneMatch(entry -> entry.getName().contains("spotbugs/build/")));
      assertTrue(jar.stream().noneMatch(entry -> entry.getName().contains("commonmark")));
    }
  }

  @Test
  void theLicencesOfWhatItBringsAreInIt() throws IOException {
    try (JarFile jar = jar()) {
      assertTrue(text(jar, "META-INF/LICENSE").contains("Apache License"));
      assertTrue(text(jar, "META-INF/LICENSE-ASM.txt").contains("INRIA, France Telecom"));
      String others = text(jar, "META-INF/THIRD-PARTY.txt");
      assertTrue(others.contains("org.ow2.asm:asm:"), others);
      assertTrue(others.contains("org.snakeyaml:snakeyaml-engine:"), others);
    }
  }

  private static String text(JarFile jar, String name) throws IOException {
    return new String(
        jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
  }
}
