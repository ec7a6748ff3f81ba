// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.engine.flow.Block;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.flow.Terminator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextProgramTest {
  private static final String SERVER = """
      class example.Server extends Thread implements Closeable
        field ServerSocket listener
        static final field int PORT = 4711

        method int accept(int limit) throws IOException {
          l = this.listener
          try -> L9 (IOException e)
            s = l.accept()
          end
          if limit >= 3 goto L9
          s.setSoLinger(true, 0)
          r = Runnable -> Server.body(s)
          switch limit 1 -> L9, else -> L1
        L1:
          return limit
        L9:
          return 0
        }
        static method void body(Socket s) {
        }
        method void close() {
        }
      library class example.Library
      class example.Client extends Server
      """;

  private static FlowGraph accept() {
    return TextProgram.parse(SERVER)
        .graph(new MethodId("example.Server", "accept", "(I)I"))
        .orElseThrow();
  }

  @Test
  void callsAreSettledByTheShapesOfTheRunningJdk() {
    List<MethodId> calls = accept().blocks().stream()
        .flatMap(b -> b.ops().stream())
        .filter(op -> op instanceof Op.Call)
        .map(op -> ((Op.Call) op).method())
        .toList();
    assertEquals(
        List.of(
            new MethodId("java.net.ServerSocket", "accept", "()Ljava/net/Socket;"),
            new MethodId("java.net.Socket", "setSoLinger", "(ZI)V")),
        calls);
  }

  @Test
  void linesAreThoseOfTheText() {
    Block guarded = accept().blocks().get(1);
    assertEquals(8, guarded.ops().get(0).line());
  }

  @Test
  void aTryGuardsWhatStandsBetweenItAndItsEnd() {
    List<List<Block.Handler>> handlers =
        accept().blocks().stream().map(Block::handlers).toList();
    assertEquals(List.of(), handlers.get(0));
    assertEquals(1, handlers.get(1).size());
    assertEquals(Optional.of("java.io.IOException"), handlers.get(1).get(0).type());
    assertEquals(List.of(), handlers.get(2));
  }

  @Test
  void branchesGoToTheirLabelsOrOn() {
    List<Block> blocks = accept().blocks();
    Terminator.If test = (Terminator.If) blocks.get(2).end();
    assertEquals(Terminator.Condition.GE, test.condition());
    assertTrue(blocks.get(test.whenTrue()).end() instanceof Terminator.Return);
    assertTrue(blocks.get(test.whenFalse()).end() instanceof Terminator.Switch);
  }

  @Test
  void shapesAreTheTextsOwnOrTheJdks() {
    TextProgram program = TextProgram.parse(SERVER);
    assertEquals(
        List.of("java.io.IOException"),
        program
            .shape("example.Server")
            .orElseThrow()
            .method("accept", "(I)I")
            .orElseThrow()
            .exceptions());
    assertEquals(
        List.of("java.io.IOException"),
        program
            .shape("java.net.Socket")
            .orElseThrow()
            .method("close", "()V")
            .orElseThrow()
            .exceptions());
    assertEquals(Optional.empty(), program.shape("example.Nobody"));
  }

  @Test
  void onlyClassesThatNameSocketsAreRelevant() {
    TextProgram program = TextProgram.parse(SERVER);
    assertEquals(List.of("example.Server"), program.relevantClasses());
    assertEquals(List.of("example.Client"), program.directSubtypes("example.Server"));
    assertTrue(program.classesNaming(Set.of("example.Server")).contains("example.Client"));
    assertTrue(!program.isJudged("example.Library") && program.isJudged("example.Client"));
  }

  @Test
  void mistakesAreNamedWithTheirLine() {
    assertMistake("line 3: nothing is called t here", "return t");
    assertMistake("line 3: no label L7 in this method", "goto L7");
    assertMistake("line 3: end without try", "end");
    assertMistake("line 3: this try has no end", "try -> L1 (any e)\nL1:");
    assertMistake("line 3: not understood: s closes", "s closes");
    assertMistake("line 3: no java.net.Socket.shut takes []", "s.shut()");
    assertMistake("line 3: no type Sokket: define it, or write its full name", "x = new Sokket()");
    assertMistake(
        "line 3: more than one java.net.Socket.<init> takes [null, int]",
        "x = new Socket(null, 1)");
  }

  private static void assertMistake(String expected, String line) {
    String text = "class example.A\nmethod void m(Socket s) {\n" + line + "\n}\n";
    TextException e = assertThrows(TextException.class, () -> TextProgram.parse(text));
    assertEquals(expected, e.getMessage());
  }
}
