// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.programs;

import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;

/** Four clients, each closed through one of its streams. */
public final class ClosedByStream {
  private ClosedByStream() {}

  /** Prints nothing. */
  public static void main(String[] args) throws Exception {
    try (ServerSocket server = Loopback.listen()) {
      Thread echo = Loopback.echo(server, 4);
      InetSocketAddress address =
          new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
      new Socket(server.getInetAddress(), server.getLocalPort())
          .getInputStream()
          .close();
      new Socket(server.getInetAddress(), server.getLocalPort())
          .getOutputStream()
          .close();
      SocketChannel.open(address).socket().getOutputStream().close();
      Channels.newInputStream(SocketChannel.open(address)).close();
      echo.join();
    }
  }
}
