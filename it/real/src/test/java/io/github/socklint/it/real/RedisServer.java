// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.real;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The system's redis-server on loopback, on a port of its own, without persistence. */
final class RedisServer implements AutoCloseable {
  private static final String READY = "Ready to accept connections";

  private final Process process;
  private final int port;

  private RedisServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** The program where the PATH has it. */
  static Optional<Path> program() {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, "redis-server"))
        .filter(file -> file.toFile().canExecute())
        .findFirst();
  }

  /**
   * Starts one, and waits until it says that it accepts.
   *
   * @param folder its working folder
   * @throws IOException with what it said, where it did not come up
   */
  static RedisServer start(Path program, Path folder) throws IOException {
    int port = freePort();
    Process process = new ProcessBuilder(command(program, port))
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .start();
    StringBuilder said = new StringBuilder();
    // Kept open: a server that cannot write its log stops.
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.contains(READY)) {
        return new RedisServer(process, port);
      }
      said.append(line).append('\n');
    }
    throw new IOException(program + " did not start: " + said);
  }

  private static List<String> command(Path program, int port) {
    return List.of(
        program.toString(),
        "--port",
        Integer.toString(port),
        "--bind",
        InetAddress.getLoopbackAddress().getHostAddress(),
        "--save",
        "",
        "--appendonly",
        "no",
        "--daemonize",
        "no");
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
