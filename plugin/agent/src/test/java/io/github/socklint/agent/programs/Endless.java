// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.programs;

import java.net.ServerSocket;
import java.net.Socket;

/** Connects, exchanges a byte, and then waits for its end with all sockets open. */
public final class Endless {
  private Endless() {}

  /** Never returns. */
  public static void main(String[] args) throws Exception {
    try (ServerSocket server = Loopback.listen()) {
      Loopback.echo(server, 1);
      try (Socket client = new Socket(server.getInetAddress(), server.getLocalPort())) {
        Loopback.exchange(client);
        Thread.currentThread().join();
      }
    }
  }
}
