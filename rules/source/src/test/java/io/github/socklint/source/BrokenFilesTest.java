// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.socklint.engine.Analysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files with a mistake as people make them. Each method leaks; those whose text is whole must be
 * found, and the mistake must be told with its line.
 */
class BrokenFilesTest {
  private static final String LEAK = """
        int %s(String host) throws IOException {
          Socket socket = new Socket(host, 80);
          return socket.getInputStream().read();
        }
      """.indent(0);

  private static final String BEFORE = """
      import java.io.IOException;
      import java.net.Socket;
      class Client {
      """;

  @TempDir
  Path folder;

  private static String leak(String method) {
    return LEAK.formatted(method);
  }

  /** Methods in which the leak was found, then the problems: their lines, and what was done. */
  private String judged(String text) throws IOException {
    Files.writeString(folder.resolve("Client.java"), text);
    Analysis analysis = Judged.analyse(folder, List.of());
    List<String> leaks = analysis.findings().stream()
        .filter(f -> f.ruleId().equals("socket-leak"))
        .map(f -> f.place().method())
        .sorted()
        .toList();
    List<String> problems = analysis.problems().stream()
        .map(p -> p.where().replaceAll(".*: ", "")
            + p.reason().replaceAll("^does not parse: .*; (?!second)", ": "))
        .toList();
    return leaks + " " + problems;
  }

  @Test
  void aMissingBraceCostsTheMethodThatLacksIt() throws IOException {
    String open = leak("open").replace("    return", "    if (host == null) {\n    return");
    assertEquals(
        "[after, before] [line 13: the declaration it is in was left out]",
        judged(BEFORE + leak("before") + open + leak("after") + "}\n"));
  }

  @Test
  void aMissingBraceBeforeAMethodWithAModifierDoesTheSame() throws IOException {
    String open = leak("open").replace("    return", "    while (true) {\n    return");
    String after = leak("after").replace("int after", "public static synchronized int after");
    assertEquals(
        "[after, before] [line 13: the declaration it is in was left out]",
        judged(BEFORE + leak("before") + open + after + "}\n"));
  }

  @Test
  void aBraceTooManyCostsNothing() throws IOException {
    assertEquals(
        "[after, before] [line 13: the declaration it is in was left out]",
        judged(BEFORE + leak("before") + "  }\n" + leak("after") + "}\n"));
  }

  @Test
  void aStrayTokenBetweenMembersCostsNothing() throws IOException {
    assertEquals(
        "[after, before] [line 9: the declaration it is in was left out]",
        judged(BEFORE + leak("before") + "  foo\n" + leak("after") + "}\n"));
    assertEquals(
        "[after, before] [line 8: the declaration it is in was left out]",
        judged(BEFORE + leak("before") + "  ;);\n" + leak("after") + "}\n"));
  }

  @Test
  void aHeaderThatDoesNotParseCostsItsMethod() throws IOException {
    String broken = leak("broken").replace("String host", "String host int port");
    assertEquals(
        "[after, before] [line 8: the declaration it is in was left out]",
        judged(BEFORE + leak("before") + broken + leak("after") + "}\n"));
  }

  @Test
  void aFieldThatDoesNotParseCostsItself() throws IOException {
    assertEquals(
        "[after, before] [line 8: the declaration it is in was left out]",
        judged(BEFORE + leak("before") + "  private int port = ;\n" + leak("after") + "}\n"));
  }

  @Test
  void aMergeConflictInAMethodIsJudgedInItsFirstVersion() throws IOException {
    String conflict = leak("merged").replace("    return", """
        <<<<<<< HEAD
            if (host == null) {
        =======
            if (host.isEmpty()) {
        >>>>>>> topic
              socket.setTcpNoDelay(true);
            }
            return""");
    assertEquals(
        "[after, before, merged] [line 10: its second version was left out]",
        judged(BEFORE + leak("before") + conflict + leak("after") + "}\n"));
  }

  @Test
  void aMergeConflictAroundMethodsIsJudgedInItsFirstVersion() throws IOException {
    assertEquals(
        "[after, before, ours] [line 8: its second version was left out]",
        judged(BEFORE + leak("before") + "<<<<<<< HEAD\n" + leak("ours")
            + "||||||| 1234567\n=======\n" + leak("theirs") + leak("after")
            + ">>>>>>> topic\n" + leak("after") + "}\n"));
  }

  @Test
  void aLoneConflictMarkerCostsItsMethod() throws IOException {
    String marked = leak("marked").replace("    return", "<<<<<<< HEAD\n    return");
    assertEquals(
        "[after, before] [line 10: the declaration it is in was left out]",
        judged(BEFORE + leak("before") + marked + leak("after") + "}\n"));
  }

  @Test
  void garbageAtTheEndCostsNothing() throws IOException {
    assertEquals(
        "[before] [line 9: the declaration it is in was left out]",
        judged(BEFORE + leak("before") + "}\n%%EOF generated by `gen` at \u0001\u0002 ((( {{{\n"));
    assertEquals(
        "[before] [line 9: the declaration it is in was left out]",
        judged(BEFORE + leak("before") + "}\n}\n"));
  }

  @Test
  void aFileThatIsCutOffIsJudgedUpToThere() throws IOException {
    assertEquals(
        "[before] [line 9: the declaration it is in was left out]",
        judged(BEFORE + leak("before") + "  int cut(String host) {\n    return read(host, "));
  }

  @Test
  void aMistakeInANestedClassCostsNothingAroundIt() throws IOException {
    String nested = "  static class Nested {\n" + leak("inner") + "    int = 5;\n  }\n";
    assertEquals(
        "[after, before, inner] [line 13: the declaration it is in was left out]",
        judged(BEFORE + leak("before") + nested + leak("after") + "}\n"));
  }

  @Test
  void aStrayTokenBeforeANestedClassCostsNothing() throws IOException {
    String nested = "  foo\n  static class Nested {\n" + leak("inner") + "  }\n";
    assertEquals(
        "[after, before, inner] [line 9: the declaration it is in was left out]",
        judged(BEFORE + leak("before") + nested + leak("after") + "}\n"));
  }

  @Test
  void onOneLineTheBodyWithTheMistakeIsLeftOutAndNoOther() throws IOException {
    String broken = leak("broken").replace("return", "int = ; return");
    assertEquals(
        "[after, before] [line 1: the declaration it is in was left out]",
        judged((BEFORE + leak("before") + broken + leak("after") + "}\n").replace('\n', ' ')));
  }
}
