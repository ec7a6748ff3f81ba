// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.kernel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Both ends of a connection over loopback. */
record Connection(Socket client, Socket server) implements AutoCloseable {
  /** An address where nobody listens. */
  static InetSocketAddress nobody() throws IOException {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
  }

  static Connection open() throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Socket client = new Socket(listener.getInetAddress(), listener.getLocalPort());
      return new Connection(client, listener.accept());
    }
  }

  @Override
  public void close() throws IOException {
    client.close();
    server.close();
  }
}
