// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.spotbugs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import edu.umd.cs.findbugs.BugAnnotation;
import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.Priorities;
import edu.umd.cs.findbugs.SourceLineAnnotation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a developer sees of a finding in SpotBugs. */
class BugsTest {
  private static final String PROBE = """
      package example;
      import java.io.IOException;
      import java.net.InetSocketAddress;
      import java.net.Socket;
      class Probe {
        static boolean answers(InetSocketAddress peer) throws IOException {
          Socket socket = new Socket();
          socket.connect(peer, 1_000);
          socket.setSoTimeout(1_000);
          int first = socket.getInputStream().read();
          if (first < 0) {
            return false;
          }
          socket.close();
          return true;
        }
      }
      """;

  @TempDir
  Path folder;

  private BugInstance leak(String source, String name) throws IOException {
    Snippet code = Snippet.compile(source, Files.createDirectory(folder.resolve(name)));
    List<BugInstance> bugs = new SpotBugs().analyse(code.classes());
    return bugs.stream()
        .filter(bug -> bug.getType().equals("SOCK_SOCKET_LEAK"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(bugs));
  }

  @Test
  void theMessageIsTheFindingsSentenceAndTheMethod() throws IOException {
    BugInstance leak = leak(PROBE, "one");
    assertEquals(
        "The socket opened here is never closed on some path. In"
            + " example.Probe.answers(InetSocketAddress)",
        leak.getMessageWithoutPrefix());
    assertEquals(Priorities.HIGH_PRIORITY, leak.getPriority());
    assertEquals(5, leak.getBugRank());
    assertEquals(772, leak.getBugPattern().getCWEid());
  }

  @Test
  void everyStepOfThePathIsALineWithItsRole() throws IOException {
    List<String> lines = leak(PROBE, "one").getAnnotations().stream()
        .filter(SourceLineAnnotation.class::isInstance)
        .map(BugAnnotation::toString)
        .toList();
    assertEquals(
        List.of(
            "At Probe.java:[line 7]",
            " 1. the socket is opened here: Probe.java:[line 7]",
            " 2. leaves without close here: Probe.java:[line 11]"),
        lines);
  }

  @Test
  void theHashForBaselinesStaysWhenLinesMove() throws IOException {
    String moved = PROBE.replace("class Probe", "\n\nclass Probe");
    String other = PROBE.replace("answers", "replies");
    String hash = leak(PROBE, "one").getInstanceHash();
    assertEquals(hash, leak(moved, "two").getInstanceHash());
    assertNotEquals(hash, leak(other, "three").getInstanceHash());
  }
}
