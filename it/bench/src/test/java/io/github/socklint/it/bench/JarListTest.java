// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarListTest {
  @TempDir
  Path folder;

  @Test
  void theListHasTenJarsAndSeventyMoreAllDifferent() throws Exception {
    JarList list = JarList.read(Path.of("jars.txt"));
    HashSet<JarList.Artifact> all = new HashSet<>(list.section("ten"));
    assertEquals(10, all.size());
    all.addAll(list.section("more"));
    assertEquals(80, all.size());
    assertEquals(1, list.section("forbiddenapis").size());
    assertEquals(1, list.section("spotbugs").size());
    assertEquals(2, list.section("pmd").size());
  }

  @Test
  void sourcesHaveANameOfTheirOwn() throws Exception {
    Path file = Files.writeString(folder.resolve("jars.txt"), "[ten]\ngroup:name:1.2\n");
    JarList.Artifact artifact = JarList.read(file).section("ten").get(0);
    assertEquals("name-1.2.jar", artifact.fileName());
    assertEquals("name-1.2-sources.jar", artifact.sources().fileName());
  }

  @Test
  void aLineThatIsNoCoordinateIsNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("jars.txt"), "[ten]\n\ngroup:artifact\n");
    IOException e = assertThrows(IOException.class, () -> JarList.read(file));
    assertTrue(e.getMessage().contains("jars.txt:3: 'group:artifact'"), e.getMessage());
  }
}
