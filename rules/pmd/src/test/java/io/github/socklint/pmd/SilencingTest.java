// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.sourceforge.pmd.reporting.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SilencingTest {
  @TempDir
  Path folder;

  private PmdRun run(String annotation, String line) throws IOException {
    Files.writeString(folder.resolve("Killer.java"), """
        import java.io.IOException;
        import java.net.Socket;

        class Killer {
          %s
          void open(Socket socket) throws IOException {
            %s
            socket.getOutputStream().write(1);
          }
        }
        """.formatted(annotation, line));
    return PmdRun.over(folder, List.of());
  }

  private static List<String> names(PmdRun run) {
    return run.report().getViolations().stream()
        .map(RuleViolation::getRule)
        .map(rule -> rule.getName())
        .toList();
  }

  @Test
  void aZeroLingerIsReported() throws IOException {
    assertEquals(List.of("LingerZero"), names(run("", "socket.setSoLinger(true, 0);")));
  }

  @Test
  void aNopmdCommentSuppressesIt() throws IOException {
    PmdRun run = run("", "socket.setSoLinger(true, 0); // NOPMD the attacker waits");

    assertEquals(List.of(), names(run));
    assertEquals(1, run.report().getSuppressedViolations().size());
    assertEquals(
        "the attacker waits",
        run.report().getSuppressedViolations().get(0).getUserMessage().strip());
  }

  @Test
  void anAnnotationSuppressesIt() throws IOException {
    PmdRun run = run("@SuppressWarnings(\"PMD.LingerZero\")", "socket.setSoLinger(true, 0);");

    assertEquals(List.of(), names(run));
    assertEquals(1, run.report().getSuppressedViolations().size());
  }

  @Test
  void anAnnotationForAnotherRuleDoesNot() throws IOException {
    PmdRun run = run("@SuppressWarnings(\"PMD.SocketLeak\")", "socket.setSoLinger(true, 0);");

    assertEquals(List.of("LingerZero"), names(run));
  }

  @Test
  void aCommentOfSocklintWithAReasonAllowsIt() throws IOException {
    String allowed = "socket.setSoLinger(true, 0); // socklint:allow linger-zero an attacker";

    assertEquals(List.of(), names(run("", allowed)));
  }

  @Test
  void aCommentWithoutAReasonAllowsNothing() throws IOException {
    String allowed = "socket.setSoLinger(true, 0); // socklint:allow linger-zero";

    assertEquals(List.of("LingerZero"), names(run("", allowed)));
  }
}
