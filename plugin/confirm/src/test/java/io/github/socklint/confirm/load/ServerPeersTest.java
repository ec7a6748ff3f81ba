// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.socklint.confirm.load.peer.Ending;
import io.github.socklint.confirm.load.peer.PeerKind;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each kind of peer as the client sees it that connects to it. */
@Timeout(60)
class ServerPeersTest {
  private static final Duration SHORT = Duration.ofMillis(20);

  private static Socket connect(Running running) throws IOException {
    return new Socket(running.address().getAddress(), running.address().getPort());
  }

  @Test
  void aWellBehavedServerAnswersEachRequestAndLeavesClosingToTheClient() throws IOException {
    Running running = Running.server(PeerKind.WELL_BEHAVED, SHORT);
    try (Socket client = connect(running)) {
      for (int request = 0; request < 3; request++) {
        client.getOutputStream().write(1);
        assertArrayEquals(Running.MESSAGE, client.getInputStream().readNBytes(6));
      }
    }
    assertEquals(1, running.seen().ended(Ending.EOF));
    assertEquals(3, running.seen().traffic().received());
  }

  @Test
  void aHalfClosingServerAnswersSendsFinAndWaitsForTheClients() throws IOException {
    Running running = Running.server(PeerKind.HALF_CLOSE, Running.FOR_EVER);
    try (Socket client = connect(running)) {
      client.getOutputStream().write(1);
      assertArrayEquals(Running.MESSAGE, client.getInputStream().readAllBytes());
      client.getOutputStream().write(new byte[99]);
    }
    assertEquals(1, running.seen().ended(Ending.EOF));
    assertEquals(100, running.seen().traffic().received());
  }

  @Test
  void aResettingServerMakesTheClientsReadThrow() throws IOException {
    Running running = Running.server(PeerKind.RESET, SHORT);
    try (Socket client = connect(running)) {
      client.getOutputStream().write(1);
      assertEquals(1, running.seen().ended(Ending.OWN));
      assertThrows(SocketException.class, () -> client.getInputStream().readAllBytes());
    }
  }

  @Test
  void anIdleServerClosesAConnectionThatAPoolStillHolds() throws IOException {
    Running running = Running.server(PeerKind.IDLE_THEN_CLOSE, SHORT);
    try (Socket pooled = connect(running)) {
      pooled.getOutputStream().write(1);
      assertArrayEquals(Running.MESSAGE, pooled.getInputStream().readAllBytes());
    }
    assertEquals(1, running.seen().ended(Ending.OWN));
  }

  @Test
  void anOversizedAnswerIsFarMoreThanOneMessage() throws IOException {
    Running running = Running.server(PeerKind.OVERSIZED_BURST, Running.FOR_EVER);
    try (Socket client = connect(running)) {
      client.getOutputStream().write(1);
      assertEquals(256 * 1024, client.getInputStream().readNBytes(256 * 1024).length);
    }
    assertEquals(1, running.seen().peers());
  }

  @ParameterizedTest
  @EnumSource(names = {"SILENT", "NO_READER", "SLOW_READER"})
  void othersNeverAnswer(PeerKind kind) throws IOException {
    Running running = Running.server(kind, SHORT);
    try (Socket client = connect(running)) {
      assertEquals(-1, client.getInputStream().read());
    }
    assertEquals(0, running.seen().traffic().sent());
    assertEquals(1, running.seen().ended(Ending.OWN));
  }
}
