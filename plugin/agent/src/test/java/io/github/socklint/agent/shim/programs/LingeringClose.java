// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.shim.programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Closes a socket with SO_LINGER while another thread is blocked in writing to it. */
public final class LingeringClose {
  private static final int MORE_THAN_ANY_BUFFER = 64 << 20;
  private static final int MOST_ATTEMPTS = 20;
  private static final long ONE_SECOND = 1_000_000_000;

  private LingeringClose() {}

  /**
   * Says the last client's port.
   *
   * <p>The JDK shuts down before it pre-closes, which sends the writer home. Whoever lets go of the
   * socket last waits for the linger: the closer in dup2, or the writer as its call returns. This
   * goes on until it was the closer.
   */
  public static void main(String[] args) throws Exception {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      if (connectAndClose() >= ONE_SECOND) {
        return;
      }
    }
  }

  private static long connectAndClose() throws IOException, InterruptedException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
        Socket accepted = server.accept()) {
      System.out.println("says " + client.getLocalPort());
      return closeWhileWriting(client, accepted);
    }
  }

  /** How long the close took. */
  private static long closeWhileWriting(Socket client, Socket accepted)
      throws IOException, InterruptedException {
    Thread writer = new Thread(() -> write(client));
    writer.start();
    // The first byte is there, and the last cannot be: the writer is in its call.
    if (accepted.getInputStream().read() < 0) {
      throw new IllegalStateException("no byte came");
    }
    client.setSoLinger(true, 1);
    long begin = System.nanoTime();
    client.close();
    long taken = System.nanoTime() - begin;
    writer.join();
    return taken;
  }

  private static void write(Socket client) {
    try {
      client.getOutputStream().write(new byte[MORE_THAN_ANY_BUFFER]);
      throw new IllegalStateException("nobody reads so much");
    } catch (IOException e) {
      if (!client.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
