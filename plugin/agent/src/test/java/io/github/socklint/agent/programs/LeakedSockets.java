// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.programs;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** A connected and an accepted socket that nobody closes. Their peers see the cleaner do it. */
public final class LeakedSockets {
  private LeakedSockets() {}

  /** Prints nothing. */
  public static void main(String[] args) throws Exception {
    try (ServerSocket server = Loopback.listen()) {
      leakConnected(server);
      try (Socket accepted = server.accept()) {
        collectUntilClosed(accepted);
      }
      try (Socket client = new Socket(server.getInetAddress(), server.getLocalPort())) {
        leakAccepted(server);
        collectUntilClosed(client);
      }
    }
  }

  private static void leakConnected(ServerSocket server) throws IOException {
    // socklint:allow socket-leak the cleaner is to close it
    new Socket(server.getInetAddress(), server.getLocalPort()).getOutputStream().flush();
  }

  private static void leakAccepted(ServerSocket server) throws IOException {
    // socklint:allow socket-leak the cleaner is to close it
    server.accept().getOutputStream().flush();
  }

  private static void collectUntilClosed(Socket peer) throws IOException {
    peer.setSoTimeout(50);
    while (true) {
      System.gc();
      try {
        if (peer.getInputStream().read() < 0) {
          return;
        }
      } catch (SocketTimeoutException e) {
        // Not collected yet.
      }
    }
  }
}
