// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

@Facts("Teardown: the kernel")
class TeardownFactsTest {
  private static final long CLOSE_WAIT = 8;
  private static final long ECONNRESET = 104;

  @Fact
  void closeWaitHasNoTimer(Seen seen) throws Exception {
    Map<String, Long> values = Probe.run("close-wait");
    seen.note("state %d, timer %d".formatted(values.get("state"), values.get("timer")));
    assertEquals(CLOSE_WAIT, values.get("state"));
    assertEquals(0, values.get("timer"));
  }

  @Fact
  void theSecondWriteFails(Seen seen) throws Exception {
    Map<String, Long> values = Probe.run("close-wait");
    seen.note("%d, then %d".formatted(values.get("first_write"), values.get("second_write")));
    assertEquals(1, values.get("first_write"));
    assertEquals(-1, values.get("second_write"));
  }

  @Fact
  void unreadBytesReset(Seen seen) throws Exception {
    Map<String, Long> values = Probe.run("unread-close");
    seen.note("the peer's read: errno %d".formatted(values.get("errno")));
    assertEquals(ECONNRESET, values.get("errno"));
  }

  @Fact
  void theKernelTellsEverybody(Seen seen) throws Exception {
    Map<String, Long> values = Probe.run("unprivileged");
    seen.note("%s".formatted(values));
    assertEquals(0, values.get("uid_is_0"));
    assertEquals(1, values.get("state"));
    assertTrue(values.get("unread") > 0);
    assertTrue(values.get("unsent") > 0);
  }

  @Fact
  void theKernelCountsResetsByCause(Seen seen) throws Exception {
    long unread = counter("TCPAbortOnClose");
    Probe.run("unread-close");
    assertTrue(counter("TCPAbortOnClose") > unread);
    long zero = counter("TCPAbortOnData");
    Probe.run("linger-zero-close");
    assertTrue(counter("TCPAbortOnData") > zero);
    seen.note("both went up");
  }

  @Fact
  void settersDoNotThrow(Seen seen) throws IOException {
    try (Connection connection = Connection.open()) {
      connection.server().setSoLinger(true, 0);
      connection.server().close();
      Socket client = connection.client();
      String reset = "no reset";
      try {
        client.getInputStream().read();
      } catch (SocketException e) {
        reset = e.getMessage();
      }
      assertEquals("Connection reset", reset);
      client.setSoTimeout(1000);
      client.setTcpNoDelay(true);
      client.setSoLinger(true, 1);
      client.setKeepAlive(true);
      client.setReceiveBufferSize(8192);
      client.setSendBufferSize(8192);
      client.setReuseAddress(true);
      client.setSoLinger(false, 0);
      seen.note("seven setters, no exception");
    }
  }

  /** A counter of the TcpExt line: names in one line, values in the next. */
  private static long counter(String name) throws IOException {
    List<String> lines = Files.readAllLines(Path.of("/proc/net/netstat")).stream()
        .filter(line -> line.startsWith("TcpExt: "))
        .toList();
    List<String> names = List.of(lines.get(0).split(" "));
    return Long.parseLong(lines.get(1).split(" ")[names.indexOf(name)]);
  }
}
