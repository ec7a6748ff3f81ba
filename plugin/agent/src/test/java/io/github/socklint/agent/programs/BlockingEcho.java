// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.programs;

import java.net.ServerSocket;
import java.net.Socket;

/** One connection of {@code java.net.Socket}, closed in try-with-resources at both ends. */
public final class BlockingEcho {
  private BlockingEcho() {}

  /** Prints the server's and the client's port. */
  public static void main(String[] args) throws Exception {
    try (ServerSocket server = Loopback.listen()) {
      Thread echo = Loopback.echo(server, 1);
      try (Socket client = new Socket(server.getInetAddress(), server.getLocalPort())) {
        Loopback.exchange(client);
        System.out.println(server.getLocalPort() + " " + client.getLocalPort());
      }
      echo.join();
    }
  }
}
