// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.programs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A server on loopback for the programs to talk to. */
final class Loopback {
  private Loopback() {}

  static ServerSocket listen() throws IOException {
    return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  /** Accepts so many connections, one after another, and echoes each until its end. */
  static Thread echo(ServerSocket server, int connections) {
    Thread thread = new Thread(() -> {
      try {
        for (int i = 0; i < connections; i++) {
          try (Socket socket = server.accept()) {
            socket.getInputStream().transferTo(socket.getOutputStream());
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    thread.start();
    return thread;
  }

  static void exchange(Socket socket) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(7);
    InputStream in = socket.getInputStream();
    if (in.read() != 7) {
      throw new IOException("no echo");
    }
  }
}
