// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.bytecode.ClassPathProgram;
import io.github.socklint.engine.Analysis;
import io.github.socklint.engine.Engine;
import io.github.socklint.engine.Settings;
import io.github.socklint.engine.program.Program.Problem;
import io.github.socklint.model.finding.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beside whatever is wrong stands a file with a leak: it must be found all the same. */
class BadInputTest {
  private static final String LEAK = """
      import java.net.Socket;
      class Leak {
        static int %s(String host) throws Exception {
          Socket s = new Socket(host, 80);
          return s.getInputStream().read();
        }
      }
      """;

  @TempDir
  Path folder;

  @BeforeEach
  void writeTheLeak() throws IOException {
    Files.writeString(folder.resolve("Leak.java"), LEAK.formatted("leak"));
  }

  private Analysis analyse() throws IOException {
    Analysis analysis = Judged.analyse(folder, List.of());
    assertTrue(
        analysis.findings().stream().anyMatch(f -> isLeakIn(f, "Leak.java")),
        () -> "the leak was not found beside it: " + analysis);
    return analysis;
  }

  private static boolean isLeakIn(Finding f, String file) {
    return f.ruleId().equals("socket-leak") && f.place().sourceFile().equals(file);
  }

  private String onlyProblem(Analysis analysis) {
    assertEquals(1, analysis.problems().size(), analysis.problems()::toString);
    Problem problem = analysis.problems().get(0);
    return problem.where().replace(folder.toString(), "") + " | " + problem.reason();
  }

  @Test
  void aBinaryFileIsNoText() throws IOException {
    Files.write(folder.resolve("Binary.java"), new byte[] {(byte) 0xCA, (byte) 0xFE, 0, 0, 1});
    assertEquals("/Binary.java | no text: it has NUL bytes", onlyProblem(analyse()));
  }

  @Test
  void aLineOfTenMegabytesIsTooLarge() throws IOException {
    String line = "import java.net.Socket; class Long { Socket s; int f() { int x = 0; "
        + "x = x + 1; ".repeat(950_000) + "return x; } }";
    Files.writeString(folder.resolve("Long.java"), line);
    assertEquals("/Long.java | larger than 8 MiB", onlyProblem(analyse()));
  }

  @Test
  void aLongLineIsJudgedToItsEnd() throws IOException {
    String line = "import java.net.Socket; class Long { int f() { int x = 0; "
        + "x = x + 1; ".repeat(20_000) + "return x; } " + "%s }";
    String leak =
        "int leak(String h) throws Exception { return new Socket(h, 1).getInputStream().read(); }";
    Files.writeString(folder.resolve("Long.java"), line.formatted(leak));
    assertTrue(analyse().findings().stream().anyMatch(f -> isLeakIn(f, "Long.java")));
  }

  @Test
  void tenThousandParenthesesDoNotOverflowTheStack() throws IOException {
    String deep = "import java.net.Socket; class Deep { Socket s; int f() { return "
        + "(".repeat(10_000) + "1" + ")".repeat(10_000) + "; } }";
    Files.writeString(folder.resolve("Deep.java"), deep);
    analyse();
  }

  @Test
  void tenThousandBlocksAndSumsDoNotOverflowTheStack() throws IOException {
    String blocks = "import java.net.Socket; class Blocks { Socket s; void f() "
        + "{".repeat(10_000) + "}".repeat(10_000) + " }";
    Files.writeString(folder.resolve("Blocks.java"), blocks);
    String sums =
        "import java.net.Socket; class Sums { Socket s; String f(String a, int b) { int c = 1"
            + "+b".repeat(10_000) + "; return a" + "+ a".repeat(10_000) + "; } }";
    Files.writeString(folder.resolve("Sums.java"), sums);
    analyse();
  }

  @Test
  void whatDoesNotParseIsLeftOutAndTheRestIsJudged() throws IOException {
    String broken = LEAK.formatted("fine").replace("class Leak {", """
        class Leak {
          void half() {
            <<<<<<< HEAD
            int = ;
          }
        """).replace("Leak", "Broken");
    Files.writeString(folder.resolve("Broken.java"), broken);
    Analysis analysis = analyse();
    assertTrue(analysis.findings().stream().anyMatch(f -> isLeakIn(f, "Broken.java")));
    String problem = onlyProblem(analysis);
    assertTrue(problem.startsWith("/Broken.java: line 4 | does not parse: "), problem);
    assertTrue(problem.endsWith("the declaration it is in was left out"), problem);
  }

  @Test
  void unpairedSurrogatesAreText() throws IOException {
    String odd =
        "import java.net.Socket; class Odd { Socket s; String f = \"\\uD800\"; char c = '\\uDC00'; }";
    Files.writeString(folder.resolve("Odd.java"), odd);
    byte[] raw = "import java.net.Socket; class Raw { Socket s; String f = \"?\"; }"
        .getBytes(StandardCharsets.ISO_8859_1);
    raw[new String(raw, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xED;
    Files.write(folder.resolve("Raw.java"), raw);
    assertEquals(List.of(), analyse().problems());
  }

  @Test
  void anotherEncodingThanUtf8IsSaid() throws IOException {
    Files.write(
        folder.resolve("Old.java"),
        "import java.net.Socket; class Old { /* gr\u00fc\u00df */ }"
            .getBytes(StandardCharsets.ISO_8859_1));
    try (ClassPathProgram classes =
            ClassPathProgram.read(List.of(), List.of(), Judged.INTERESTS, 1);
        SourceProgram source =
            SourceProgram.read(List.of(folder), Optional.empty(), classes, Judged.MODELS, 1)) {
      assertEquals(
          List.of("not UTF-8; read as ISO-8859-1"),
          source.notes().stream().map(Problem::reason).toList());
    }
  }

  @Test
  void aFileThatChangesWhileItIsReadIsNotAnalysed() throws IOException {
    Path file = folder.resolve("Changing.java");
    Files.writeString(file, LEAK.formatted("before").replace("Leak", "Changing"));
    try (ClassPathProgram classes =
            ClassPathProgram.read(List.of(), List.of(), Judged.INTERESTS, 1);
        SourceProgram source =
            SourceProgram.read(List.of(folder), Optional.empty(), classes, Judged.MODELS, 1)) {
      Files.writeString(file, LEAK.formatted("after").replace("Leak", "Changing"));
      Analysis analysis = new Engine(Judged.MODELS, Settings.defaults()).analyse(source);
      assertEquals("/Changing.java | changed while it was read", onlyProblem(analysis));
    }
  }

  @Test
  void keywordsOfLaterReleasesMayBeNames() throws IOException {
    Files.writeString(folder.resolve("Old.java"), """
        import java.net.Socket;
        import java.util.Enumeration;
        class Old {
          void names(Enumeration enum) {
            while (enum.hasMoreElements()) { enum.nextElement(); }
          }
          boolean assertion(boolean assert) { return assert; }
          int var(int record) { int yield = record; return yield; }
          int leak(String host) throws Exception { return new Socket(host, 1).getInputStream().read(); }
        }
        """);
    Analysis analysis = analyse();
    assertTrue(analysis.findings().stream().anyMatch(f -> isLeakIn(f, "Old.java")));
  }
}
