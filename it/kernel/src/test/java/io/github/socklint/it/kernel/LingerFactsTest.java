// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.concurrent.TimeUnit;

@Facts("SO_LINGER")
class LingerFactsTest {
  private static final int MOST_SECONDS = 65535;

  @Fact
  void zeroDropsWhatIsQueued(Seen seen) throws IOException {
    try (ServerSocketChannel listener = ServerSocketChannel.open().bind(null);
        SocketChannel client = SocketChannel.open(listener.getLocalAddress());
        Socket server = listener.accept().socket()) {
      client.configureBlocking(false);
      ByteBuffer bytes = ByteBuffer.allocate(4 << 20);
      while (client.write(bytes) > 0) {
        // Until the queues are full.
      }
      long sent = bytes.position();
      long received = server.getInputStream().readNBytes(1000).length;
      abort(client);
      IOException reset = null;
      try {
        received += server.getInputStream().readAllBytes().length;
      } catch (IOException e) {
        reset = e;
      }
      seen.note("%d bytes sent, %d received, then %s".formatted(sent, received, reset));
      assertTrue(received < sent);
      assertEquals("Connection reset", reset == null ? "the end" : reset.getMessage());
    }
  }

  private static void abort(SocketChannel client) throws IOException {
    client.setOption(StandardSocketOptions.SO_LINGER, 0);
    client.close();
  }

  @Fact
  void zeroResetsWithNothingQueued(Seen seen) throws IOException {
    try (Connection connection = Connection.open()) {
      connection.client().setSoLinger(true, 0);
      connection.client().close();
      SocketException reset = assertThrows(
          SocketException.class, () -> connection.server().getInputStream().read());
      seen.note("%s".formatted(reset));
      assertEquals("Connection reset", reset.getMessage());
    }
  }

  private static void assertBlockedAndDelivered(Map<String, Long> values, Seen seen) {
    seen.note("close took %d ms".formatted(values.get("close_millis")));
    seen.note("%d of %d bytes received".formatted(values.get("received"), values.get("sent")));
    assertTrue(values.get("close_millis") >= 1000);
    assertEquals(0, values.get("close_result"));
    assertEquals(values.get("sent"), values.get("received"));
    assertEquals(1, values.get("eof"));
  }

  @Fact
  void closeBlocksAndNothingIsDiscarded(Seen seen) throws Exception {
    assertBlockedAndDelivered(Probe.run("linger-blocking"), seen);
  }

  @Fact
  void closeBlocksOnANonBlockingSocket(Seen seen) throws Exception {
    assertBlockedAndDelivered(Probe.run("linger-non-blocking"), seen);
  }

  @Fact
  void aRegisteredChannelDoesNotLinger(Seen seen) throws IOException {
    long registered = lingeringCloseMillis(true);
    long alone = lingeringCloseMillis(false);
    seen.note("close took %d ms with a key, %d ms without".formatted(registered, alone));
    assertTrue(alone >= 1000);
    assertTrue(registered < alone);
  }

  /** Closes a non-blocking channel with a linger of 1 s, and bytes that the peer does not read. */
  private static long lingeringCloseMillis(boolean registered) throws IOException {
    try (ServerSocketChannel listener = ServerSocketChannel.open().bind(null);
        Selector selector = Selector.open();
        SocketChannel client = SocketChannel.open(listener.getLocalAddress());
        SocketChannel silent = listener.accept()) {
      assertTrue(silent.isConnected());
      client.configureBlocking(false);
      client.setOption(StandardSocketOptions.SO_LINGER, 1);
      ByteBuffer bytes = ByteBuffer.allocate(4 << 20);
      while (client.write(bytes) > 0) {
        // Until the queues are full.
      }
      if (registered) {
        client.register(selector, SelectionKey.OP_READ);
      }
      return closeMillis(client);
    }
  }

  private static long closeMillis(SocketChannel channel) throws IOException {
    long began = System.nanoTime();
    channel.close();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }

  @Fact
  void shutdownDoesNotBlock(Seen seen) throws Exception {
    Map<String, Long> values = Probe.run("linger-shutdown");
    seen.note("shutdown took %d ms".formatted(values.get("shutdown_millis")));
    assertBlockedAndDelivered(values, seen);
    assertTrue(values.get("shutdown_millis") < values.get("close_millis"));
  }

  @Fact
  void theJdkBoundsTheValue(Seen seen) throws IOException {
    try (Connection connection = Connection.open()) {
      Socket client = connection.client();
      assertThrows(IllegalArgumentException.class, () -> client.setSoLinger(true, -1));
      client.setSoLinger(true, 1_000_000);
      seen.note("1000000 is read back as %d".formatted(client.getSoLinger()));
      assertEquals(MOST_SECONDS, client.getSoLinger());
      client.setSoLinger(false, 0);
    }
  }

  @Fact
  void offHasNoValue(Seen seen) throws IOException {
    try (Connection connection = Connection.open()) {
      connection.client().setSoLinger(false, 30);
      seen.note("%d".formatted(connection.client().getSoLinger()));
      assertEquals(-1, connection.client().getSoLinger());
    }
  }

  @Fact
  void theKernelDoesNotValidate(Seen seen) throws Exception {
    long result = Probe.run("linger-negative").get("result");
    seen.note("setsockopt returned %d".formatted(result));
    assertEquals(0, result);
  }

  @Fact
  void noLingerWithoutAConnection(Seen seen) throws IOException {
    try (ServerSocketChannel server = ServerSocketChannel.open();
        DatagramChannel datagram = DatagramChannel.open()) {
      for (NetworkChannel channel : new NetworkChannel[] {server, datagram}) {
        UnsupportedOperationException thrown = assertThrows(
            UnsupportedOperationException.class,
            () -> channel.setOption(StandardSocketOptions.SO_LINGER, 1));
        seen.note("%s".formatted(thrown.getMessage()));
      }
    }
    try (ServerSocket server = new ServerSocket()) {
      assertThrows(
          UnsupportedOperationException.class,
          () -> server.setOption(StandardSocketOptions.SO_LINGER, 1));
    }
  }
}
