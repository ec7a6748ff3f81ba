// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.programs;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** A non-blocking client on a selector. It closes its channel while that is registered. */
public final class NioEcho {
  private NioEcho() {}

  /** Prints the server's port. */
  public static void main(String[] args) throws Exception {
    try (ServerSocket server = Loopback.listen()) {
      Thread echo = Loopback.echo(server, 1);
      try (Selector selector = Selector.open();
          SocketChannel client = SocketChannel.open()) {
        client.configureBlocking(false);
        client.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()));
        SelectionKey key = client.register(selector, SelectionKey.OP_CONNECT);
        while (!client.finishConnect()) {
          selector.select();
        }
        exchange(client, selector, key);
        close(client);
        selector.selectNow();
      }
      echo.join();
      System.out.println(server.getLocalPort());
    }
  }

  private static void exchange(SocketChannel client, Selector selector, SelectionKey key)
      throws IOException {
    client.write(ByteBuffer.wrap(new byte[] {7}));
    key.interestOps(SelectionKey.OP_READ);
    selector.select();
    if (client.read(ByteBuffer.allocate(1)) != 1) {
      throw new IOException("no echo");
    }
  }

  private static void close(SocketChannel client) throws IOException {
    client.close();
  }
}
