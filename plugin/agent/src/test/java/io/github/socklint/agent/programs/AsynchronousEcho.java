// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.programs;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.util.concurrent.Future;

/** One connection between asynchronous channels. */
public final class AsynchronousEcho {
  private AsynchronousEcho() {}

  /** Prints the server's port. */
  public static void main(String[] args) throws Exception {
    try (AsynchronousServerSocketChannel server = AsynchronousServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      InetSocketAddress address = (InetSocketAddress) server.getLocalAddress();
      try (AsynchronousSocketChannel client = AsynchronousSocketChannel.open()) {
        Future<Void> connected = client.connect(address);
        AsynchronousSocketChannel accepted = server.accept().get();
        connected.get();
        accepted.close();
      }
      System.out.println(address.getPort());
    }
  }
}
