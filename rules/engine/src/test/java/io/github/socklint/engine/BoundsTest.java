// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.rule.Level;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where the engine stops short it says so, and no graph keeps it for ever. */
class BoundsTest {
  // A guard against a hang, not a measurement: the slowest takes a second or two.
  private static final Duration HANG = Duration.ofSeconds(90);

  /** Lines made for 0 to n - 1. */
  private static String lines(int n, IntFunction<String> line) {
    return IntStream.range(0, n).mapToObj(line).collect(Collectors.joining());
  }

  private static Analysis analyse(String text) {
    return assertTimeoutPreemptively(HANG, () -> Examples.analyse(text));
  }

  private static String found(Analysis analysis) {
    return analysis.findings().stream()
        .map(f -> f.place().method() + " " + f.ruleId() + " " + f.level())
        .collect(Collectors.joining("\n"));
  }

  private static void assertNoErrors(Analysis analysis) {
    for (Finding f : analysis.findings()) {
      assertTrue(f.level() != Level.ERROR, () -> f.toString());
    }
  }

  @Test
  void statesThatAreTooManyAreMergedAndWhatIsGuessedFromThemIsNoError() {
    int sockets = 6;
    Analysis analysis = analyse("""
        class example.Many
          static method void use(ServerSocket l%s) throws IOException {
        %s%s  }
        """.formatted(
            lines(sockets, i -> ", boolean b" + i),
            lines(sockets, i -> """
            s%1$d = null
            if b%1$d == 0 goto A%1$d
            s%1$d = l.accept()
            A%1$d:
            """.formatted(i)),
            lines(sockets, i -> """
            if s%1$d == null goto B%1$d
            s%1$d.close()
            B%1$d:
            """.formatted(i))));
    assertTrue(
        analysis.boundsHit().getOrDefault("states-merged", 0) > 0,
        () -> analysis.boundsHit().toString());
    assertNoErrors(analysis);
  }

  @Test
  void aChainOfCallsThatIsTooDeepIsCutAndCounted() {
    int deep = 80;
    Analysis analysis = analyse("""
        class example.Deep
          static method void use(ServerSocket l) throws IOException {
            s = l.accept()
            Deep.m0(s)
          }
        %s  static method void m%d(Socket s) throws IOException {
            s.close()
          }
        """.formatted(lines(deep, i -> """
            static method void m%d(Socket s) throws IOException {
              Deep.m%d(s)
            }
            """.formatted(i, i + 1)), deep));
    assertTrue(
        analysis.boundsHit().getOrDefault("calls-too-deep", 0) > 0,
        () -> analysis.boundsHit().toString());
    assertNoErrors(analysis);
  }

  @Test
  void aChainThatIsDeepEnoughIsFollowedToItsEnd() {
    int deep = 10;
    Analysis analysis = analyse("""
        class example.Deep
          static method void use(ServerSocket l) throws IOException {
            s = l.accept()
            Deep.m0(s)
          }
        %s  static method void m%d(Socket s) throws IOException {
            p = s.getPort()
          }
        """.formatted(lines(deep, i -> """
            static method void m%d(Socket s) throws IOException {
              Deep.m%d(s)
            }
            """.formatted(i, i + 1)), deep));
    assertEquals("use socket-leak ERROR", found(analysis));
    assertEquals("{}", analysis.boundsHit().toString());
  }

  @Test
  void aCallThatMayRunTooManyMethodsIsTakenForUnknownCode() {
    Analysis analysis = analyse("""
        interface example.Ending
          abstract method void end(Socket s)
        class example.Client
          static method void use(ServerSocket l, Ending how) throws IOException {
            s = l.accept()
            how.end(s)
          }
        %s""".formatted(lines(12, i -> """
            class example.E%d implements Ending
              method void end(Socket s) {
                p = s.getPort()
              }
            """.formatted(i))));
    assertEquals("[too-many-targets]", analysis.boundsHit().keySet().toString());
    assertEquals("", found(analysis));
  }

  @Test
  void outcomesThatAreTooManyAreMergedAndWhatIsGuessedFromThemIsNoError() {
    int constants = 20;
    Analysis analysis =
        analyse("""
        class example.Client
          static method int end(Socket s, int how) throws IOException {
            switch how %s else -> L0
        %s  }
          static method void use(ServerSocket l, int how) throws IOException {
            s = l.accept()
            code = Client.end(s, how)
            if code == 107 goto L1
            s.close()
          L1:
            return
          }
        """.formatted(lines(constants, i -> i + " -> L" + i + ","), lines(constants, i ->
            """
            L%1$d:
            %3$s
            return %2$d
            """.formatted(i, 100 + i, i == 7 ? "s.close()" : ""))));
    assertTrue(
        analysis.boundsHit().getOrDefault("outcomes-merged", 0) > 0,
        () -> analysis.boundsHit().toString());
    assertNoErrors(analysis);
  }

  @Test
  void blocksThatNothingReachesAreNoPath() {
    Examples.checkExactly("""
        class example.Odd
          static method void use(ServerSocket l) throws IOException {
            s = l.accept()
            s.close()
            return
            t = l.accept()
            return
          L1:
            u = l.accept()
            goto L1
          }
        """);
  }

  @Test
  void aBlockThatGoesOnWithItselfEnds() {
    Examples.checkExactly("""
        class example.Odd
          static method void spin(ServerSocket l) throws IOException {
          L1:
            goto L1
          }
          static method void perhaps(ServerSocket l, int n) throws IOException {
            s = l.accept()                                      // expect: socket-leak error
          L1:
            n = n - 1
            if n != 0 goto L1
            return
          }
          static method void handled(ServerSocket l) throws IOException {
            try -> L1 (any e)
          L1:
              s = l.accept()                                    // expect: socket-leak error
              goto L1
            end
          }
        """);
  }

  @Test
  void fiveThousandBlocksInARowEnd() {
    Analysis analysis = analyse("""
        class example.Long
          static method void use(ServerSocket l) throws IOException {
            s = l.accept()
        %s  }
        """.formatted(lines(5000, i -> """
            L%d:
            x = %d
            """.formatted(i, i))));
    assertEquals("use socket-leak ERROR", found(analysis));
    assertEquals("[]", analysis.problems().toString());
  }

  @Test
  void fiveThousandBlocksThatEachMayThrowEnd() {
    Analysis analysis = analyse("""
        class example.Long
          static method void use(ServerSocket l) throws IOException {
            s = l.accept()
            try -> LF (any e)
              out = s.getOutputStream()
        %s    end
            s.close()
            return
          LF:
            s.close()
            throw e
          }
        """.formatted(lines(5000, i -> """
            L%d:
            out.write(1)
            """.formatted(i))));
    assertEquals("", found(analysis));
    assertEquals("[]", analysis.problems().toString());
  }

  @Test
  void aSwitchOfTwoHundredWaysEnds() {
    Analysis analysis = analyse("""
        class example.Wide
          static method void use(ServerSocket l, int n) throws IOException {
            s = l.accept()
            switch n %s else -> L0
        %s  LE:
            s.close()
          }
        """.formatted(
        lines(200, i -> i + " -> L" + i + ","),
        lines(200, i -> "L" + i + ":\n" + (i == 150 ? "return\n" : "x = " + i + "\ngoto LE\n"))));
    assertEquals("use socket-leak ERROR", found(analysis));
  }

  @Test
  void fiveHundredNestedHandlersEnd() {
    int deep = 500;
    Analysis analysis = analyse("""
        class example.Nested
          static method void use(ServerSocket l) throws IOException {
        %s    s = l.accept()
        %s  L0:
            return
          }
        """.formatted(
        lines(deep, i -> "try -> L0 (IOException e)\nx = " + i + "\n"), lines(deep, i -> "end\n")));
    assertEquals("use socket-leak ERROR", found(analysis));
  }

  @Test
  void fiftyLoopsOneInAnotherEnd() {
    int deep = 50;
    Analysis analysis = analyse("""
        class example.Nested
          static method void use(ServerSocket l, int n) throws IOException {
        %s    s = l.accept()
            s.close()
        %s    return
          }
        """.formatted(
        lines(deep, i -> "i%1$d = 0\nL%1$d:\n".formatted(i)),
        lines(deep, i -> "i%1$d = i%1$d + 1\nif i%1$d < n goto L%1$d\n".formatted(deep - 1 - i))));
    assertEquals("", found(analysis));
    assertEquals("[]", analysis.problems().toString());
  }

  @Test
  void classesThatExtendEachOtherEnd() {
    Analysis analysis = analyse("""
        class example.A extends B
          field Socket s
          static method void use(ServerSocket l, A a) throws IOException {
            s = l.accept()                                      // expect: socket-leak error
            a.end(s)
          }
          method void end(Socket s) {
            p = s.getPort()
          }
        class example.B extends A
        """);
    assertEquals("use socket-leak ERROR", found(analysis));
  }
}
