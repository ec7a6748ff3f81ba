// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.programs;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** A server of channels, and through its socket adaptor: two connections, accepted either way. */
public final class ChannelServer {
  private ChannelServer() {}

  /** Prints the server's port. */
  public static void main(String[] args) throws Exception {
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      InetSocketAddress address = (InetSocketAddress) server.getLocalAddress();
      try (SocketChannel first = SocketChannel.open(address);
          SocketChannel firstAccepted = server.accept();
          SocketChannel second = SocketChannel.open(address);
          Socket secondAccepted = server.socket().accept()) {
        System.out.println(
            first.isConnected()
                    && firstAccepted.isConnected()
                    && second.isConnected()
                    && secondAccepted.isConnected()
                ? address.getPort()
                : -1);
      }
    }
  }
}
