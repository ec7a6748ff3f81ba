// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.real;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Answers each connection's first request, promises to keep the connection, and closes it: a server
 * whose keep-alive time is over.
 */
final class ClosingHttpServer implements AutoCloseable {
  private static final byte[] ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket listener;

  private ClosingHttpServer(ServerSocket listener) {
    this.listener = listener;
  }

  static ClosingHttpServer start() throws IOException {
    ClosingHttpServer server =
        new ClosingHttpServer(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
    new Thread(server::answerAll, "closing-http-server").start();
    return server;
  }

  int port() {
    return listener.getLocalPort();
  }

  private void answerAll() {
    while (!listener.isClosed()) {
      try (Socket connection = listener.accept()) {
        answer(connection);
      } catch (IOException e) {
        if (!listener.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private static void answer(Socket connection) throws IOException {
    BufferedReader request = new BufferedReader(
        new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
    String line = request.readLine();
    while (line != null && !line.isEmpty()) {
      line = request.readLine();
    }
    connection.getOutputStream().write(ANSWER);
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
