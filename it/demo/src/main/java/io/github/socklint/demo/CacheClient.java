// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.demo;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Asks a cache server. Not safe for use by many threads. */
public final class CacheClient implements Closeable {
  private static final String STORED = "OK";

  private final InetSocketAddress address;
  private Socket socket;
  private BufferedReader answers;

  /** A client of this server; connects with the first question. */
  public CacheClient(InetSocketAddress address) {
    this.address = address;
  }

  /** The value of a key. */
  public Optional<String> get(String key) throws IOException {
    String answer = ask("GET " + key);
    return answer.startsWith("VALUE ") ? Optional.of(answer.substring(6)) : Optional.empty();
  }

  /** Stores a value. */
  public void put(String key, String value) throws IOException {
    if (!ask("PUT " + key + " " + value).equals(STORED)) {
      throw new IOException("refused: " + key);
    }
  }

  /** Drops the connection and makes a new one. */
  public void reconnect() throws IOException {
    // The old one is never closed.
    socket = new Socket();
    socket.connect(address);
    answers =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  private String ask(String question) throws IOException {
    if (socket == null) {
      reconnect();
    }
    OutputStream out = socket.getOutputStream();
    out.write((question + "\n").getBytes(StandardCharsets.UTF_8));
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("the server has closed the connection");
    }
    return answer;
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      // Where this throws, the socket stays open.
      socket.getOutputStream().write("BYE\n".getBytes(StandardCharsets.UTF_8));
      socket.close();
    }
  }
}
