// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.confirm.load.peer.PeerKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Peers that read too little, as a server sees them that writes. */
@Timeout(60)
class ReadersTest {
  private static final int SEND_BUFFER_BYTES = 16 * 1024;

  /** Far more than both ends' buffers hold together. */
  private static final int ENDLESS_BYTES = 8 * 1024 * 1024;

  private static ServerSocketChannel listen() throws IOException {
    ServerSocketChannel listener = ServerSocketChannel.open();
    try {
      return listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    } catch (IOException e) {
      listener.close();
      throw e;
    }
  }

  private static int port(ServerSocketChannel listener) throws IOException {
    return ((InetSocketAddress) listener.getLocalAddress()).getPort();
  }

  /** Writes without waiting; returns what the kernel took until it took no more. */
  private static int fill(SocketChannel connection) throws IOException {
    connection.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER_BYTES);
    connection.configureBlocking(false);
    ByteBuffer endless = ByteBuffer.allocateDirect(ENDLESS_BYTES);
    while (endless.hasRemaining() && connection.write(endless) > 0) {
      // The kernel still takes some.
    }
    return endless.position();
  }

  @Test
  void aPeerThatReadsNothingFillsTheServersSendQueueAndResetsWhatIsLeft() throws IOException {
    try (ServerSocketChannel listener = listen()) {
      Running running = Running.client(port(listener), PeerKind.NO_READER, Duration.ofMillis(200));
      try (SocketChannel connection = listener.accept()) {
        int taken = fill(connection);
        assertTrue(taken < ENDLESS_BYTES, () -> "the kernel took all of " + taken);
        assertEquals(0, running.seen().traffic().received());
        assertThrows(IOException.class, () -> connection.write(ByteBuffer.allocate(1)));
      }
    }
  }

  @Test
  void aSlowReaderTakesABitAtATimeWhileTheServersSendQueueIsFull() throws IOException {
    try (ServerSocketChannel listener = listen()) {
      Running running =
          Running.client(port(listener), PeerKind.SLOW_READER, Duration.ofMillis(400));
      int taken;
      try (SocketChannel connection = listener.accept()) {
        taken = fill(connection);
        assertTrue(taken < ENDLESS_BYTES, () -> "the kernel took all of " + taken);
        long received = running.seen().traffic().received();
        assertTrue(received > 0 && received < taken, () -> "the peer read " + received);
        assertEquals(0, received % 16, "sixteen bytes at a time");
      }
    }
  }
}
