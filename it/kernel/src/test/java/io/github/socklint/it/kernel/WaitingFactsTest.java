// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

@Facts("Waiting for the peer")
class WaitingFactsTest {
  private static final int MORE_THAN_THE_BACKLOG = 8;

  @Fact
  void finWaitHasNoTimer(Seen seen) throws IOException {
    try (Connection connection = Connection.open()) {
      Socket client = connection.client();
      client.shutdownOutput();
      assertEquals(-1, connection.server().getInputStream().read());
      KernelSocket line = KernelSocket.of(client);
      seen.note("%s".formatted(line));
      assertEquals(new KernelSocket(KernelSocket.State.FIN_WAIT_2, KernelSocket.NO_TIMER), line);
    }
  }

  @Fact
  void nothingEndsAnIdleConnection(Seen seen) throws IOException {
    try (Connection connection = Connection.open()) {
      Socket client = connection.client();
      KernelSocket line = KernelSocket.of(client);
      seen.note("%s, SO_TIMEOUT %d".formatted(line, client.getSoTimeout()));
      assertEquals(new KernelSocket(KernelSocket.State.ESTABLISHED, KernelSocket.NO_TIMER), line);
      assertEquals(0, client.getSoTimeout());
      assertFalse(client.getKeepAlive());
    }
  }

  /** A listener whose backlog is full answers no SYN. */
  @Fact
  void anUnansweredSynIsRepeated(Seen seen) throws IOException {
    List<SocketChannel> clients = new ArrayList<>();
    try (ServerSocketChannel listener = ServerSocketChannel.open()) {
      listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
      InetSocketAddress address = (InetSocketAddress) listener.getLocalAddress();
      for (int i = 0; i < MORE_THAN_THE_BACKLOG; i++) {
        SocketChannel client = SocketChannel.open();
        clients.add(client);
        client.configureBlocking(false);
        // Bound, so that it tells its port before it is connected.
        client.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        client.connect(address);
      }
      SocketChannel last = clients.get(clients.size() - 1);
      KernelSocket line = KernelSocket.of(last, address);
      seen.note("%s, tcp_syn_retries %s"
          .formatted(line, Files.readAllLines(Path.of("/proc/sys/net/ipv4/tcp_syn_retries"))));
      assertFalse(last.finishConnect());
      assertEquals(
          new KernelSocket(KernelSocket.State.SYN_SENT, KernelSocket.RETRANSMISSION), line);
    } finally {
      for (SocketChannel client : clients) {
        client.close();
      }
    }
  }
}
