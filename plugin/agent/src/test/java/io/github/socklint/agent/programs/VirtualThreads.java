// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.programs;

import java.lang.reflect.Method;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** So many connections between virtual threads, found by reflection: they came with JDK 21. */
public final class VirtualThreads {
  private VirtualThreads() {}

  /** Takes the number of connections; prints nothing. */
  public static void main(String[] args) throws Exception {
    Method start = Thread.class.getMethod("startVirtualThread", Runnable.class);
    List<Thread> threads = new ArrayList<>();
    try (ServerSocket server = Loopback.listen()) {
      for (int i = 0; i < Integer.parseInt(args[0]); i++) {
        threads.add((Thread) start.invoke(null, task(() -> serve(server))));
        threads.add((Thread) start.invoke(null, task(() -> connect(server))));
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }
  }

  private static Void serve(ServerSocket server) throws Exception {
    try (Socket socket = server.accept()) {
      socket.getInputStream().transferTo(socket.getOutputStream());
    }
    return null;
  }

  private static Void connect(ServerSocket server) throws Exception {
    try (Socket client = new Socket(server.getInetAddress(), server.getLocalPort())) {
      Loopback.exchange(client);
    }
    return null;
  }

  private static Runnable task(Callable<Void> body) {
    return () -> {
      try {
        body.call();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    };
  }
}
