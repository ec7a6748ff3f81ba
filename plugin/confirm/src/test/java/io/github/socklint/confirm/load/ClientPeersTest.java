// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.confirm.load.peer.Ending;
import io.github.socklint.confirm.load.peer.PeerKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each kind of peer as the server sees it that it is let loose on. */
@Timeout(60)
class ClientPeersTest {
  private static final Duration SHORT = Duration.ofMillis(20);

  private ServerSocket listener;

  @BeforeEach
  void listen() throws IOException {
    listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void close() throws IOException {
    listener.close();
  }

  private Running let(PeerKind kind, Duration hold) {
    return Running.client(listener.getLocalPort(), kind, hold);
  }

  @Test
  void aWellBehavedPeerTalksTakesTheAnswerAndCloses() throws IOException {
    Running running = let(PeerKind.WELL_BEHAVED, Running.FOR_EVER);
    try (Socket connection = listener.accept()) {
      assertArrayEquals(Running.MESSAGE, connection.getInputStream().readNBytes(6));
      connection.getOutputStream().write(1);
      assertEquals(-1, connection.getInputStream().read());
    }
    assertEquals(1, running.seen().ended(Ending.OWN));
    assertEquals(6, running.seen().traffic().sent());
    assertEquals(1, running.seen().traffic().received());
    assertEquals(1, running.seen().firstByte().count());
    assertEquals(1, running.seen().connect().count());
  }

  @Test
  void aHalfClosingPeerSendsFinAndStillTakesWhatIsWritten() throws IOException {
    Running running = let(PeerKind.HALF_CLOSE, Running.FOR_EVER);
    try (Socket connection = listener.accept()) {
      assertArrayEquals(Running.MESSAGE, connection.getInputStream().readAllBytes());
      connection.getOutputStream().write(new byte[1000]);
    }
    assertEquals(1, running.seen().ended(Ending.EOF));
    assertEquals(1000, running.seen().traffic().received());
  }

  @Test
  void aHalfClosingPeerWhoseFinIsIgnoredEndsItselfWhenItsPatienceIsOver() throws IOException {
    Running running = let(PeerKind.HALF_CLOSE, SHORT);
    try (Socket connection = listener.accept()) {
      assertEquals(1, running.seen().ended(Ending.OWN));
      assertArrayEquals(Running.MESSAGE, connection.getInputStream().readAllBytes());
    }
  }

  @Test
  void aSilentPeerSendsNothingAndTakesWhateverComes() throws IOException {
    Running running = let(PeerKind.SILENT, SHORT);
    try (Socket connection = listener.accept()) {
      assertEquals(-1, connection.getInputStream().read());
    }
    assertEquals(0, running.seen().traffic().sent());
    assertEquals(1, running.seen().ended(Ending.OWN));
  }

  @Test
  void aSilentPeerIsDismissedByTheServersFin() throws IOException {
    Running running = let(PeerKind.SILENT, Running.FOR_EVER);
    listener.accept().close();
    assertEquals(1, running.seen().ended(Ending.EOF));
  }

  @Test
  void aResettingPeerMakesTheServersReadThrow() throws IOException {
    Running running = let(PeerKind.RESET, SHORT);
    try (Socket connection = listener.accept()) {
      assertEquals(1, running.seen().ended(Ending.OWN));
      SocketException thrown =
          assertThrows(SocketException.class, () -> connection.getInputStream().readAllBytes());
      assertEquals("Connection reset", thrown.getMessage());
    }
  }

  @Test
  void anIdlePeerReadsItsAnswerAndClosesMuchLaterInOrder() throws IOException {
    Running running = let(PeerKind.IDLE_THEN_CLOSE, SHORT);
    try (Socket connection = listener.accept()) {
      connection.getInputStream().readNBytes(6);
      connection.getOutputStream().write(1);
      assertEquals(-1, connection.getInputStream().read());
    }
    assertEquals(1, running.seen().ended(Ending.OWN));
    assertTrue(
        running.seen().end().atPercentileMicros(100)
            >= running.seen().firstByte().atPercentileMicros(100) + SHORT.toNanos() / 2000,
        "it closed before half of its hold was over");
  }

  @Test
  void anOversizedBurstIsFarMoreThanOneMessageAndWholeMessages() throws IOException {
    Running running = let(PeerKind.OVERSIZED_BURST, Running.FOR_EVER);
    int received;
    try (Socket connection = listener.accept()) {
      received = connection.getInputStream().readNBytes(256 * 1024).length;
      connection.getOutputStream().write(1);
      received += connection.getInputStream().readAllBytes().length;
    }
    assertEquals(running.seen().traffic().sent(), received);
    assertEquals(0, received % Running.MESSAGE.length);
    assertEquals(1, running.seen().ended(Ending.OWN));
  }

  @Test
  void theServersResetIsToldFromItsFin() throws IOException {
    Running running = let(PeerKind.SILENT, Running.FOR_EVER);
    try (Socket connection = listener.accept()) {
      connection.setSoLinger(true, 0); // socklint:allow linger-zero the peer is to see a reset
    }
    assertEquals(1, running.seen().ended(Ending.RESET));
  }

  @Test
  void whereNobodyListensConnectsAreRefused() throws IOException {
    listener.close();
    LoadResult result = let(PeerKind.SILENT, SHORT).result();
    assertEquals(1, result.attempts().tried());
    assertEquals(1, result.attempts().refused());
    assertEquals(0, result.total().peers());
  }
}
