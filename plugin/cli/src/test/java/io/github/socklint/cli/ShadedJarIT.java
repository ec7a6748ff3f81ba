// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** The jar that users get: what it brings of others, and what it says of them. */
class ShadedJarIT {
  /** A package of each library that the jar brings, and how the list of them names it. */
  private static final Map<String, String> LIBRARIES = new TreeMap<>(Map.of(
      "com/fasterxml", "com.fasterxml.jackson.core:jackson-annotations:",
      "com/samskivert", "com.samskivert:jmustache:",
      "org/HdrHistogram", "org.hdrhistogram:HdrHistogram:",
      "org/commonmark", "org.commonmark:commonmark:",
      "com/github", "com.github.javaparser:javaparser-core:",
      "org/objectweb", "org.ow2.asm:asm:",
      "org/snakeyaml", "org.snakeyaml:snakeyaml-engine:",
      "picocli", "info.picocli:picocli:",
      "tools/jackson", "tools.jackson.core:jackson-core:"));

  /** In a package that is another library's, too. */
  private static final String SECOND = "tools.jackson.core:jackson-databind:";

  private static JarFile jar() throws IOException {
    return new JarFile(System.getProperty("shaded.jar"));
  }

  @Test
  void eachLibraryInTheJarIsListedWithItsLicence() throws IOException {
    try (JarFile jar = jar()) {
      TreeSet<String> packages = new TreeSet<>();
      jar.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.endsWith(".class"))
          .map(name -> name.replaceFirst("META-INF/versions/\\d+/", ""))
          .map(name -> name.startsWith("picocli/")
              ? "picocli"
              : name.replaceFirst("^([^/]+/[^/]+)/.*", "$1"))
          .filter(name -> !name.equals("io/github"))
          .forEach(packages::add);
      assertEquals(LIBRARIES.keySet(), packages);
      String list = text(jar, "META-INF/THIRD-PARTY.txt");
      assertTrue(list.contains(SECOND), list);
      LIBRARIES.values().forEach(name -> assertTrue(list.contains(name), name));
      assertEquals(
          LIBRARIES.size() + 1,
          list.lines().filter(line -> line.startsWith("     (")).count());
    }
  }

  @Test
  void theTextsThatTheLicencesAskForAreInTheJar() throws IOException {
    try (JarFile jar = jar()) {
      assertTrue(text(jar, "META-INF/LICENSE").contains("Apache License"));
      String asm = text(jar, "META-INF/LICENSE-ASM.txt");
      assertTrue(asm.contains("Copyright (c) 2000-2011 INRIA, France Telecom"));
      assertTrue(asm.contains("THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS"));
      assertTrue(text(jar, "META-INF/LICENSE-jmustache.txt").contains("2010, Michael Bayne"));
      assertTrue(text(jar, "META-INF/LICENSE.txt").contains("Atlassian"));
      assertTrue(text(jar, "META-INF/NOTICE").contains("Tatu Saloranta"));
      assertTrue(text(jar, "META-INF/FastDoubleParser-LICENSE").contains("Werner Randelshofer"));
      assertTrue(text(jar, "META-INF/Schubfach-LICENSE").contains("Giulietti"));
    }
  }

  private static String text(JarFile jar, String name) throws IOException {
    ZipEntry entry = jar.getEntry(name);
    assertTrue(entry != null, name + " is missing");
    return new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
  }
}
