// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.util.Set;

/** Which calls that fail leave a descriptor behind, by what /proc/self/fd has more than before. */
@Facts("Teardown: calls that fail")
class DescriptorFactsTest {
  /** Since JDK 24 (JDK-8343791) a Socket.connect that fails closes the socket, whatever failed. */
  private static final boolean CLOSES_ON_FAILURE = Runtime.version().feature() >= 24;

  private static final InetSocketAddress UNRESOLVED =
      InetSocketAddress.createUnresolved("nobody.invalid", 1);

  @Fact
  void aRefusedConnectCloses(Seen seen) throws IOException {
    Set<String> before = Descriptors.sockets();
    try (Socket socket = new Socket()) {
      assertThrows(ConnectException.class, () -> socket.connect(Connection.nobody(), 1000));
      seen.note("%d left, isClosed() %s".formatted(Descriptors.since(before), socket.isClosed()));
      assertEquals(0, Descriptors.since(before));
      assertEquals(CLOSES_ON_FAILURE, socket.isClosed());
    }
  }

  @Fact
  void anUnresolvedConnectLeavesItOpen(Seen seen) throws IOException {
    Set<String> before = Descriptors.sockets();
    try (Socket socket = new Socket()) {
      socket.bind(null);
      assertThrows(UnknownHostException.class, () -> socket.connect(UNRESOLVED, 1000));
      seen.note("%d left".formatted(Descriptors.since(before)));
      assertEquals(CLOSES_ON_FAILURE ? 0 : 1, Descriptors.since(before));
    }
  }

  @Fact
  void aFailedBindLeavesItOpen(Seen seen) throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      InetSocketAddress address = (InetSocketAddress) taken.getLocalSocketAddress();
      Set<String> before = Descriptors.sockets();
      try (Socket socket = new Socket();
          ServerSocket server = new ServerSocket();
          ServerSocketChannel serverChannel = ServerSocketChannel.open();
          SocketChannel channel = SocketChannel.open()) {
        assertThrows(BindException.class, () -> socket.bind(address));
        assertThrows(BindException.class, () -> server.bind(address));
        assertThrows(BindException.class, () -> serverChannel.bind(address));
        assertThrows(BindException.class, () -> channel.bind(address));
        seen.note("%d left of 4".formatted(Descriptors.since(before)));
        assertEquals(4, Descriptors.since(before));
      }
    }
  }

  @Fact
  void aRefusedChannelIsClosed(Seen seen) throws IOException {
    Set<String> before = Descriptors.sockets();
    try (SocketChannel blocking = SocketChannel.open();
        SocketChannel selected = SocketChannel.open()) {
      assertThrows(ConnectException.class, () -> blocking.connect(Connection.nobody()));
      selected.configureBlocking(false);
      assertThrows(ConnectException.class, () -> connectAndFinish(selected));
      seen.note("isOpen() %s and %s".formatted(blocking.isOpen(), selected.isOpen()));
      assertFalse(blocking.isOpen() || selected.isOpen());
      assertEquals(0, Descriptors.since(before));
    }
  }

  private static void connectAndFinish(SocketChannel channel) throws IOException {
    channel.connect(Connection.nobody());
    while (!channel.finishConnect()) {
      Thread.onSpinWait();
    }
  }

  @Fact
  void anUnresolvedChannelStaysOpen(Seen seen) throws IOException {
    try (SocketChannel channel = SocketChannel.open()) {
      assertThrows(UnresolvedAddressException.class, () -> channel.connect(UNRESOLVED));
      seen.note("isOpen() %s".formatted(channel.isOpen()));
      assertTrue(channel.isOpen());
    }
  }

  @Fact
  void constructorsCleanUp(Seen seen) throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      Set<String> before = Descriptors.sockets();
      assertThrows(
          ConnectException.class, () -> new Socket(InetAddress.getLoopbackAddress(), 1).close());
      assertThrows(BindException.class, () -> new ServerSocket(taken.getLocalPort()).close());
      seen.note("%d left".formatted(Descriptors.since(before)));
      assertEquals(0, Descriptors.since(before));
    }
  }
}
