// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Many short connections from several threads at once: numbers are given out again and again. */
public final class ManyConnections {
  private ManyConnections() {}

  /** Takes the number of threads, and that of connections of each; prints nothing. */
  public static void main(String[] args) throws Exception {
    int threads = Integer.parseInt(args[0]);
    int each = Integer.parseInt(args[1]);
    try (ServerSocket server = Loopback.listen()) {
      List<Thread> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        all.add(Loopback.echo(server, each));
        Thread client = new Thread(() -> connect(server, each));
        client.start();
        all.add(client);
      }
      for (Thread thread : all) {
        thread.join();
      }
    }
  }

  private static void connect(ServerSocket server, int connections) {
    for (int i = 0; i < connections; i++) {
      try (Socket client = new Socket(server.getInetAddress(), server.getLocalPort())) {
        Loopback.exchange(client);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
