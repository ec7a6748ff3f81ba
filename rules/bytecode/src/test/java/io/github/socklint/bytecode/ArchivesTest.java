// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.program.ClassShape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of archive that Java programs come in. */
class ArchivesTest {
  private static final MethodId OPEN = new MethodId("org.example.A", "open", "()Ljava/net/Socket;");

  @TempDir
  Path folder;

  private byte[] a;

  /** The same class with a field more, to tell which of the two was read. */
  private byte[] newer;

  @BeforeEach
  void compile() {
    String source = """
        package org.example;
        class A { %s java.net.Socket open() { return new java.net.Socket(); } }
        """;
    a = Compiled.bytes(folder.resolve("a"), source.formatted(""), "org.example.A");
    newer = Compiled.bytes(folder.resolve("b"), source.formatted("int more;"), "org.example.A");
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static ClassPathProgram read(Path... judged) {
    return ClassPathProgram.read(
        List.of(judged), List.of(), Interests.of("java/net/Socket"::equals), 2);
  }

  private static void assertReads(String artifact, Path judged) throws IOException {
    try (ClassPathProgram program = read(judged)) {
      assertEquals(List.of(), program.problems());
      assertEquals(List.of("org.example.A"), program.relevantClasses());
      assertEquals(artifact, program.shape("org.example.A").orElseThrow().artifact());
      assertTrue(program.graph(OPEN).isPresent());
    }
  }

  @Test
  void readsJar() throws IOException {
    Path jar = file("x.jar", new Zips().with("org/example/A.class", a).bytes());
    assertReads(jar.toString(), jar);
  }

  @Test
  void readsStoredJar() throws IOException {
    Path jar = file("x.jar", new Zips().stored().with("org/example/A.class", a).bytes());
    assertReads(jar.toString(), jar);
  }

  @Test
  void readsSpringBootJarWithStoredLibraries() throws IOException {
    byte[] library = new Zips().with("org/example/A.class", a).bytes();
    Path jar =
        file("x.jar", new Zips().stored().with("BOOT-INF/lib/l.jar", library).bytes());
    assertReads(jar + "!/BOOT-INF/lib/l.jar", jar);
  }

  @Test
  void readsClassesOfSpringBootJar() throws IOException {
    Path jar =
        file("x.jar", new Zips().with("BOOT-INF/classes/org/example/A.class", a).bytes());
    assertReads(jar.toString(), jar);
  }

  @Test
  void readsEarWithWarWithDeflatedJar() throws IOException {
    byte[] jar = new Zips().with("org/example/A.class", a).bytes();
    byte[] war = new Zips().with("WEB-INF/lib/l.jar", jar).bytes();
    Path ear = file("x.ear", new Zips().with("web.war", war).bytes());
    assertReads(ear + "!/web.war!/WEB-INF/lib/l.jar", ear);
  }

  @Test
  void readsJarBehindAStartScript() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("#!/bin/sh\nexec java -jar $0\n".getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(new Zips().with("org/example/A.class", a).bytes());
    Path program = file("x", bytes.toByteArray());
    assertReads(program.toString(), program);
  }

  @Test
  void readsSingleClassFile() throws IOException {
    Path file = folder.resolve("a/org/example/A.class");
    assertReads(folder.resolve("a").toString(), file);
  }

  @Test
  void readsArchivesInFolder() throws IOException {
    Path lib = Files.createDirectories(folder.resolve("lib"));
    Path jar = Files.write(
        lib.resolve("x.jar"), new Zips().with("org/example/A.class", a).bytes());
    assertReads(jar.toString(), lib);
  }

  @Test
  void newestReleaseReplacesTheBase() throws IOException {
    Path jar = file(
        "x.jar",
        new Zips()
            .with("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\nMulti-Release: true\r\n")
            .with("org/example/A.class", a)
            .with("META-INF/versions/9/org/example/A.class", a)
            .with("META-INF/versions/11/org/example/A.class", newer)
            .with("META-INF/versions/999/org/example/A.class", a)
            .bytes());
    try (ClassPathProgram program = read(jar)) {
      assertEquals(1, program.counts().judgedClasses());
      assertEquals(0, program.counts().duplicates());
      assertEquals(1, program.shape("org.example.A").orElseThrow().fields().size());
    }
  }

  @Test
  void releasesDoNotCountWithoutTheManifestSayingSo() throws IOException {
    Path jar = file(
        "x.jar",
        new Zips()
            .with("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\n")
            .with("META-INF/versions/11/org/example/A.class", newer)
            .with("org/example/A.class", a)
            .bytes());
    try (ClassPathProgram program = read(jar)) {
      assertEquals(1, program.counts().judgedClasses());
      assertEquals(0, program.shape("org.example.A").orElseThrow().fields().size());
    }
  }

  @Test
  void firstOfTwoClassesWins() throws IOException {
    Path first = file("1.jar", new Zips().with("org/example/A.class", newer).bytes());
    Path second = file("2.jar", new Zips().with("org/example/A.class", a).bytes());
    try (ClassPathProgram program = read(first, second)) {
      ClassShape shape = program.shape("org.example.A").orElseThrow();
      assertEquals(first.toString(), shape.artifact());
      assertEquals(1, program.counts().duplicates());
    }
  }

  @Test
  void sameFileIsReadOnce() throws IOException {
    Path jar = file("x.jar", new Zips().with("org/example/A.class", a).bytes());
    Path link = Files.createSymbolicLink(folder.resolve("link.jar"), jar);
    try (ClassPathProgram program = read(jar, link, jar)) {
      assertEquals(1, program.counts().archives());
      assertEquals(0, program.counts().duplicates());
    }
  }

  @Test
  void classPathIsNotJudged() throws IOException {
    Path jar = file("x.jar", new Zips().with("org/example/A.class", a).bytes());
    try (ClassPathProgram program =
        ClassPathProgram.read(List.of(), List.of(jar), Interests.of(name -> true), 2)) {
      assertFalse(program.isJudged("org.example.A"));
      assertEquals(List.of(), program.relevantClasses());
      assertTrue(program.graph(OPEN).isPresent());
    }
  }

  @Test
  void moduleDescriptorIsNoClass() throws IOException {
    Path out = folder.resolve("m");
    byte[] module = Compiled.bytes(out, "module org.example {}", "module-info");
    Path jar = file("x.jar", new Zips().with("module-info.class", module).bytes());
    try (ClassPathProgram program = read(jar, out)) {
      assertEquals(0, program.counts().judgedClasses());
      assertEquals(List.of(), program.problems());
    }
  }
}
