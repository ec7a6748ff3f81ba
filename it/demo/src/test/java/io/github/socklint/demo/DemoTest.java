// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.finding.Place;
import io.github.socklint.model.rule.Level;
import io.github.socklint.report.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The demo's misuses are found, and nothing else: errors and warnings, by rule and line of code.
 */
class DemoTest {
  private static final Set<String> ON_PURPOSE = Set.of(
      "close-incomplete: socket.getOutputStream().write(\"BYE\\n\".getBytes(StandardCharsets.UTF_8));",
      "socket-leak-on-exception: private final ServerSocket listener = new ServerSocket();",
      "linger-zero: connection.setSoLinger(true, 0);",
      "handler-leak: for (String line = questions.readLine(); line != null; line = questions.readLine()) {",
      "eof-ignored: for (int c = in.read(); c != '\\n'; c = in.read()) {",
      "socket-leak-on-exception: Selector selector = Selector.open();",
      "socket-leak-on-exception: ServerSocketChannel listener = ServerSocketChannel.open();",
      "linger-on-event-loop: subscriber.setOption(StandardSocketOptions.SO_LINGER, 5);",
      "key-cancelled-not-closed: key.cancel();",
      "socket-leak: Socket socket = new Socket();",
      "socket-leak-on-exception: SocketChannel channel = SocketChannel.open(peer);",
      "buffer-after-connect: channel.setOption(StandardSocketOptions.SO_RCVBUF, 4 << 20);",
      "linger-unit: socket.setSoLinger(true, (int) FLUSH_TIME.toMillis());");

  /** Not found yet; fails this test on the day on which it is. */
  private static final Set<String> KNOWN_MISSES =
      Set.of("socket-overwritten: socket = new Socket();");

  @Test
  void what_is_wrong_on_purpose_is_found_and_nothing_else() throws IOException {
    Set<String> found = new TreeSet<>();
    for (Result result : DemoAudit.run().report().open()) {
      Finding finding = result.finding();
      if (finding.level().atLeast(Level.WARNING)) {
        found.add(finding.ruleId() + ": " + code(finding.place()));
      }
    }
    assertEquals(lines(ON_PURPOSE), lines(found), "known misses are " + KNOWN_MISSES);
  }

  private static String code(Place place) throws IOException {
    Path source = Path.of("src/main/java").resolve(place.sourceFile());
    return Files.readAllLines(source).get(place.line().orElseThrow() - 1).strip();
  }

  /** One below the other, so that a difference can be read. */
  private static String lines(Set<String> findings) {
    return findings.stream().sorted().collect(Collectors.joining("\n"));
  }
}
