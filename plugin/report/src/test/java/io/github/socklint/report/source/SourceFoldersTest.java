// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFoldersTest {
  @TempDir
  Path temp;

  private SourceFolders folders;

  @BeforeEach
  void makeSources() throws IOException {
    Path root = Files.createDirectories(temp.resolve("root/src"));
    Files.writeString(root.resolve("A.java"), "class A {\n}\n");
    Files.write(
        root.resolve("Old.java"), "// gr\u00fc\u00df".getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(root.resolve("secret.txt"), "secret");
    Files.writeString(temp.resolve("Outside.java"), "secret");
    Files.createSymbolicLink(root.resolve("Link.java"), temp.resolve("Outside.java"));
    try (OutputStream out = Files.newOutputStream(temp.resolve("root/lib.jar"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("org/B.java"));
      zip.write("class B {}".getBytes(StandardCharsets.UTF_8));
    }
    folders = new SourceFolders(List.of(temp.resolve("none"), temp.resolve("root")));
  }

  @Test
  void a_file_below_a_folder_is_read() {
    assertEquals(Optional.of(List.of("class A {", "}")), folders.lines("src/A.java"));
  }

  @Test
  void an_entry_of_an_archive_is_read() {
    assertEquals(Optional.of(List.of("class B {}")), folders.lines("lib.jar!/org/B.java"));
    assertTrue(folders.lines("lib.jar!/org/C.java").isEmpty());
  }

  @Test
  void what_is_no_UTF_8_is_read_as_ISO_8859_1() {
    assertEquals(Optional.of(List.of("// gr\u00fc\u00df")), folders.lines("src/Old.java"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../Outside.java",
        "src/../../Outside.java",
        "src/Link.java",
        "src/secret.txt",
        "src",
        "",
        "none.java",
        "a\u0000.java",
        "src/A.java!/B.java"
      })
  void nothing_else_is(String path) {
    assertTrue(folders.lines(path).isEmpty());
    assertTrue(
        folders.lines(temp.resolve(path.replace("\u0000", "")).toString()).isEmpty());
  }
}
