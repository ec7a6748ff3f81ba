// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;

/** A program for {@link ShimFactsTest}: closes a client in one way or another. */
public final class Closing {
  private static final int MORE_THAN_ANY_BUFFER = 64 << 20;

  private Closing() {}

  /** Takes the way to close: plain, zero or while-writing. */
  public static void main(String[] args) throws Exception {
    try (Connection connection = Connection.open()) {
      Socket client = connection.client();
      switch (args[0]) {
        case "plain" -> client.close();
        case "zero" -> {
          client.setSoLinger(true, 0);
          client.close();
        }
        case "while-writing" -> whileWriting(connection);
        default -> throw new IllegalArgumentException(args[0]);
      }
    }
  }

  private static void whileWriting(Connection connection) throws Exception {
    Socket client = connection.client();
    Thread writer = new Thread(() -> write(client));
    writer.start();
    // The first byte is there, and the last cannot be: the writer is in its call.
    if (connection.server().getInputStream().read() < 0) {
      throw new IllegalStateException("no byte came");
    }
    client.setSoLinger(true, 1);
    client.close();
    writer.join();
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
