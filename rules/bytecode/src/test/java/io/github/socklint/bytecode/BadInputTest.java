// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.program.Program.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is broken gets one clear line; a good class beside it is read all the same. */
@Timeout(60)
class BadInputTest {
  private static final MethodId OPEN = new MethodId("Good", "open", "()Ljava/net/Socket;");

  @TempDir
  Path folder;

  private byte[] good;

  @BeforeEach
  void compile() throws IOException {
    Path compiled = Files.createTempDirectory(folder.getParent(), "good");
    good = Compiled.bytes(
        compiled,
        "class Good { java.net.Socket open() { return new java.net.Socket(); } }",
        "Good");
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  /** The folder, with what is bad in it and one good class, gives these problems and that class. */
  private void assertProblems(String... expected) throws IOException {
    file("Good.class", good);
    try (ClassPathProgram program = read(folder)) {
      assertTrue(program.graph(OPEN).isPresent());
      assertEquals(List.of(expected), lines(program));
    }
  }

  private List<String> lines(ClassPathProgram program) {
    List<String> lines = new ArrayList<>();
    for (Problem problem : program.problems()) {
      lines.add(problem.where().replace(folder + "/", "") + ": " + problem.reason());
    }
    return lines;
  }

  private static ClassPathProgram read(Path... judged) {
    return ClassPathProgram.read(List.of(judged), List.of(), Interests.of(name -> true), 2);
  }

  @Test
  void emptyClassFile() throws IOException {
    file("Bad.class", new byte[0]);
    assertProblems("Bad.class: empty [SL304]");
  }

  @Test
  void truncatedClassFile() throws IOException {
    file("Bad.class", Arrays.copyOf(good, 100));
    assertProblems("Bad.class: truncated: its constant pool ends at byte 100 [SL304]");
  }

  @Test
  void somethingElseNamedClass() throws IOException {
    file("Bad.class", "This is no class file.".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertProblems("Bad.class: not a class file: it does not start with CAFEBABE [SL303]");
  }

  @Test
  void classFileOfTheFuture() throws IOException {
    byte[] future = good.clone();
    future[7] = 99;
    file("Bad.class", future);
    assertProblems(
        "Bad.class: class file version 99 (Java 55) is newer than the newest supported, 72 (Java"
            + " 28) [SL307]");
  }

  @Test
  void enormousClassFile() throws IOException {
    try (RandomAccessFile sparse =
        new RandomAccessFile(folder.resolve("Bad.class").toFile(), "rw")) {
      sparse.setLength(5L << 30);
    }
    assertProblems("Bad.class: larger than 16 MiB, as a class file [SL308]");
  }

  @Test
  void classTruncatedBehindItsConstants() throws IOException {
    byte[] bad = Compiled.bytes(folder, "class Bad { void f() {} void g() { f(); } }", "Bad");
    file("Bad.class", Arrays.copyOf(bad, bad.length - 30));
    file("Good.class", good);
    try (ClassPathProgram program = read(folder)) {
      assertTrue(program.graph(new MethodId("Bad", "g", "()V")).isEmpty());
      assertEquals(1, lines(program).size());
      assertTrue(
          lines(program).get(0).startsWith("Bad.class: malformed: "), lines(program)::toString);
    }
  }

  @Test
  void emptyArchive() throws IOException {
    file("bad.jar", new byte[0]);
    assertProblems("bad.jar: empty [SL304]");
  }

  @Test
  void truncatedArchive() throws IOException {
    byte[] jar = new Zips().with("A.class", good).bytes();
    file("bad.jar", Arrays.copyOf(jar, jar.length - 30));
    assertProblems("bad.jar: truncated: the directory at its end is missing [SL304]");
  }

  @Test
  void somethingElseNamedJar() throws IOException {
    file("bad.jar", "<html>404</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertProblems("bad.jar: neither an archive nor a class file [SL303]");
  }

  @Test
  void archiveWithOneCorruptEntry() throws IOException {
    byte[] jar = new Zips().with("Bad.class", good).with("Other.class", good).bytes();
    Arrays.fill(jar, 45, 60, (byte) 0xff);
    file("bad.jar", jar);
    assertProblems(
        "bad.jar!/Bad.class: corrupt: its compressed data makes no sense after byte 0 [SL305]");
  }

  @Test
  void archiveWhoseEntriesShareTheirBytes() throws IOException {
    byte[] jar = new Zips().with("A.class", good).with("B.class", good).bytes();
    // The second line of the directory is made to point at the first entry.
    int second =
        indexOf(jar, new byte[] {'P', 'K', 1, 2}, indexOf(jar, new byte[] {'P', 'K', 1, 2}, 0) + 4);
    Arrays.fill(jar, second + 42, second + 46, (byte) 0);
    file("bad.jar", jar);
    assertProblems(
        "bad.jar!/B.class: it shares its bytes with another entry, as in a zip bomb [SL308]");
  }

  @Test
  void zipBomb() throws IOException {
    byte[] inner = new Zips().with("zeros.jar", new byte[80 << 20]).bytes();
    file("bad.jar", inner);
    assertProblems(
        "bad.jar!/zeros.jar: not read: the archive inflates to over 66 MiB, like a zip bomb [SL308]");
  }

  @Test
  void archivesWithinArchivesWithoutEnd() throws IOException {
    byte[] jar = new Zips().with("A.class", good).bytes();
    for (int i = 0; i < 10; i++) {
      jar = new Zips().with("n.jar", jar).bytes();
    }
    file("bad.jar", jar);
    assertProblems(
        "bad.jar!/n.jar!/n.jar!/n.jar!/n.jar!/n.jar: not read: it lies in 5 archives [SL308]");
  }

  @Test
  void linkThatLeadsNowhere() throws IOException {
    Files.createSymbolicLink(folder.resolve("Bad.class"), folder.resolve("gone"));
    assertProblems("Bad.class: a link that leads nowhere [SL309]");
  }

  @Test
  void linkInACircle() throws IOException {
    Files.createDirectory(folder.resolve("inner"));
    Files.createSymbolicLink(folder.resolve("inner/circle"), folder);
    assertProblems("inner/circle: a link back to a folder that holds it [SL309]");
  }

  @Test
  void folderThatMayNotBeRead() throws IOException {
    assumeFalse(System.getProperty("user.name").equals("root"), "root may read everything");
    Path locked = Files.createDirectory(folder.resolve("locked"));
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    assertProblems("locked: not readable: permission denied [SL301]");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void pathThatDoesNotExist() throws IOException {
    Path gone = folder.resolve("gone");
    try (ClassPathProgram program = read(gone)) {
      assertEquals(List.of(gone), program.missingInputs());
      assertEquals(
          List.of("gone: not readable: it does not exist, or is a link that leads nowhere [SL301]"),
          lines(program));
    }
  }

  private static int indexOf(byte[] bytes, byte[] wanted, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    throw new AssertionError("not there");
  }
}
