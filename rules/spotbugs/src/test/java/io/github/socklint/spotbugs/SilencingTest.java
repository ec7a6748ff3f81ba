// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.spotbugs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edu.umd.cs.findbugs.BugInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SpotBugs' own ways to silence a bug, and ours. */
class SilencingTest {
  private static final String RESETS = """
      package example;
      import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
      import java.net.Socket;
      %s
      class Resets {
        %s
        void first(Socket socket) throws java.io.IOException {
          socket.setSoLinger(true, 0);%s
        }
        void second(Socket socket) throws java.io.IOException {
          socket.setSoLinger(true, 0);
        }
      }
      """;

  private static final String KEEPS = """
      package example;
      import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
      import java.net.Socket;
      class Keeps {
        %s
        private final Socket socket;
        Keeps(java.net.InetAddress host) throws java.io.IOException {
          socket = new Socket(host, 80);
        }
        void send(int b) throws java.io.IOException {
          socket.getOutputStream().write(b);
        }
      }
      """;

  private static final String ANNOTATION =
      "@SuppressFBWarnings(value = \"SOCK_LINGER_ZERO\", justification = \"an abort\")";

  @TempDir
  Path folder;

  private static List<String> methods(List<BugInstance> bugs) {
    return bugs.stream()
        .filter(bug -> bug.getType().equals("SOCK_LINGER_ZERO"))
        .map(bug -> bug.getPrimaryMethod().getMethodName())
        .toList();
  }

  private List<String> resets(String ofClass, String ofMethod, String behindLine)
      throws IOException {
    Snippet code = Snippet.compile(RESETS.formatted(ofClass, ofMethod, behindLine), folder);
    return methods(new SpotBugs().sources(code.sources()).analyse(code.classes()));
  }

  private List<String> resetsUnder(String filter) throws IOException {
    Snippet code = Snippet.compile(RESETS.formatted("", "", ""), folder);
    Path file = Files.writeString(
        folder.resolve("exclude.xml"),
        "<FindBugsFilter><Match>" + filter + "</Match></FindBugsFilter>");
    return methods(new SpotBugs().excluding(file).analyse(code.classes()));
  }

  private boolean isFieldReported(String annotation) throws IOException {
    Snippet code = Snippet.compile(KEEPS.formatted(annotation), folder);
    return new SpotBugs()
        .analyse(code.classes()).stream()
            .anyMatch(bug -> bug.getType().equals("SOCK_SOCKET_FIELD_NEVER_CLOSED"));
  }

  @Test
  void nothingIsSilencedByItself() throws IOException {
    assertEquals(List.of("first", "second"), resets("", "", ""));
  }

  @Test
  void anAnnotationOfTheMethodSilencesTheMethod() throws IOException {
    assertEquals(List.of("second"), resets("", ANNOTATION, ""));
  }

  @Test
  void anAnnotationOfTheMethodSilencesTheLambdasInIt() throws IOException {
    String lambdas = """
        package example;
        import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
        import java.net.Socket;
        import java.util.concurrent.Callable;
        class Lambdas {
          %s
          Callable<Callable<Void>> first(Socket socket) {
            return () -> () -> { socket.setSoLinger(true, 0); return null; };
          }
          Callable<Void> second(Socket socket) {
            return () -> { socket.setSoLinger(true, 0); return null; };
          }
        }
        """;
    Snippet code = Snippet.compile(lambdas.formatted(ANNOTATION), folder);
    assertEquals(List.of("second"), methods(new SpotBugs().analyse(code.classes())));
  }

  @Test
  void anAnnotationOfTheClassSilencesTheClass() throws IOException {
    assertEquals(List.of(), resets(ANNOTATION, "", ""));
  }

  @Test
  void anAnnotationOfAFieldSilencesWhatIsWrongWithTheField() throws IOException {
    assertTrue(isFieldReported(""));
    assertFalse(isFieldReported("@SuppressFBWarnings(\"SOCK_SOCKET_FIELD_NEVER_CLOSED\")"));
  }

  @Test
  void aFilterOfTheBugPatternSilencesIt() throws IOException {
    assertEquals(List.of(), resetsUnder("<Bug pattern='SOCK_LINGER_ZERO'/>"));
  }

  @Test
  void aFilterOfOurCategoryOrCodeSilencesIt() throws IOException {
    assertEquals(List.of(), resetsUnder("<Bug category='SOCKET'/>"));
    assertEquals(List.of(), resetsUnder("<Bug code='SOCK'/>"));
  }

  @Test
  void aFilterOfOneMethodSilencesThatMethod() throws IOException {
    assertEquals(
        List.of("first"), resetsUnder("<Class name='example.Resets'/><Method name='second'/>"));
  }

  @Test
  void anAllowCommentWithAReasonSilencesItsLine() throws IOException {
    assertEquals(List.of("second"), resets("", "", " // socklint:allow linger-zero an abort"));
  }

  @Test
  void anAllowCommentWithoutAReasonSilencesNothing() throws IOException {
    assertEquals(List.of("first", "second"), resets("", "", " // socklint:allow linger-zero"));
  }
}
