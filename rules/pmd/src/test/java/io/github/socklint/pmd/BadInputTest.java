// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in one file, the misuse in the file beside it is reported. */
class BadInputTest {
  private static final String MISUSE =
      "void f(java.net.Socket s) throws Exception { s.setSoLinger(true, 0); }";

  @TempDir
  Path folder;

  @BeforeEach
  void writeAGoodFile() throws IOException {
    write("Good", "class Good { " + MISUSE + " }");
  }

  private void write(String name, String source) throws IOException {
    Files.writeString(folder.resolve(name + ".java"), source);
  }

  private List<String> reported() {
    return PmdRun.over(folder, List.of()).report().getViolations().stream()
        .map(violation -> violation.getFileId().getFileName())
        .sorted()
        .toList();
  }

  private List<String> errors() {
    return PmdRun.over(folder, List.of()).report().getProcessingErrors().stream()
        .map(error -> error.getFileId().getFileName())
        .distinct()
        .toList();
  }

  @Test
  void aBinaryFileIsAnErrorOfPmd() throws IOException {
    byte[] bytes = new byte[10_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    Files.write(folder.resolve("Binary.java"), bytes);

    assertEquals(List.of("Good.java"), reported());
    assertEquals(List.of("Binary.java"), errors());
  }

  @Test
  void aFileThatDoesNotParseIsAnErrorOfPmd() throws IOException {
    write("Broken", "class Broken { void f( { } ");

    assertEquals(List.of("Good.java"), reported());
    assertEquals(List.of("Broken.java"), errors());
  }

  @Test
  void unknownTypesAreNoHindrance() throws IOException {
    write("Unknown", """
        import no.such.Thing;
        class Unknown extends Thing implements Foo<Bar> {
          Baz b = new Baz(x) { void g() { y.z(q -> w); h(Thing::go, Qux[]::new, super::k); } };
          void g() {
            foo(b).bar[1].baz();
            for (Qux q : quxes()) { q.go(); }
            switch (b.kind()) { case A: break; default: }
            try (var t = make()) { t.use(un.known++); }
            var v = un.known;
            v.x += v.y;
            label: while (more()) { break label; }
          }
          %s
        }
        """.formatted(MISUSE));

    assertEquals(List.of("Good.java", "Unknown.java"), reported());
    assertEquals(List.of(), errors());
  }

  @Test
  void unpairedSurrogatesAreNoHindrance() throws IOException {
    write("Halves", "class Halves { String s = \"\\ud800 \\udc00\"; " + MISUSE + " }");

    assertEquals(List.of("Good.java", "Halves.java"), reported());
  }

  @Test
  void deepNestingIsFollowedAsFarAsPmdCan() throws IOException {
    String deep = "if (s != null) {".repeat(200) + "}".repeat(200);
    write("Deep", "class Deep { " + MISUSE.replace("; }", "; " + deep + " }") + " }");

    assertEquals(List.of("Deep.java", "Good.java"), reported());
  }

  @Test
  void nestedFinallyBlocksDoNotMultiplyForGood() throws IOException {
    String nested = "try { s.close(); } finally { ".repeat(30) + "}".repeat(30);
    write(
        "Blocks",
        "class Blocks { " + MISUSE + " void g(java.net.Socket s) throws Exception { " + nested
            + " } }");

    assertEquals(List.of("Blocks.java", "Good.java"), reported());
  }
}
