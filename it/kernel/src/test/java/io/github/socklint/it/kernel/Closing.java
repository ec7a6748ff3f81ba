// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;

/** A program for {@link ShimFactsTest}: closes a client in one way or another. */
public final class Closing {
  private static final int MORE_THAN_ANY_BUFFER = 64 << 20;
  private static final int MOST_ATTEMPTS = 20;
  private static final long ONE_SECOND = 1_000_000_000;

  private Closing() {}

  /** Takes the way to close: plain, zero or while-writing. */
  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "plain" -> plain(false);
      case "zero" -> plain(true);
      case "while-writing" -> untilTheCloserWaits();
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void plain(boolean zero) throws IOException {
    try (Connection connection = Connection.open()) {
      if (zero) {
        connection.client().setSoLinger(true, 0);
      }
      connection.client().close();
    }
  }

  /**
   * The JDK shuts down before it pre-closes, which sends the writer home. Whoever lets go of the
   * socket last waits for the linger: the closer in dup2, or the writer as its call returns. This
   * goes on until it was the closer.
   */
  private static void untilTheCloserWaits() throws Exception {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      try (Connection connection = Connection.open()) {
        if (whileWriting(connection) >= ONE_SECOND) {
          return;
        }
      }
    }
  }

  /** How long the close took. */
  private static long whileWriting(Connection connection) throws Exception {
    Socket client = connection.client();
    Thread writer = new Thread(() -> write(client));
    writer.start();
    // The first byte is there, and the last cannot be: the writer is in its call.
    if (connection.server().getInputStream().read() < 0) {
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
