// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.programs;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Opens connections until so many are open at once, ends them all, and so on, over blocking
 * sockets. Arguments: port, connections, at once.
 */
final class LoadClient {
  private static final int THREADS = 2;

  private static final byte[] GO = new byte[5];

  private final int port;
  private final int connections;
  private final int atOnce;

  /** A connection and how it ends. */
  private record Open(Socket socket, Ending ending) {}

  private LoadClient(int port, int connections, int atOnce) {
    this.port = port;
    this.connections = connections;
    this.atOnce = atOnce;
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    new LoadClient(
            Integer.parseInt(arguments[0]),
            Integer.parseInt(arguments[1]),
            Integer.parseInt(arguments[2]))
        .run();
  }

  private void run() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      run(threads);
    } finally {
      threads.shutdown();
    }
  }

  private void run(ExecutorService threads) throws Exception {
    for (int done = 0; done < connections; done += atOnce) {
      int from = done;
      int to = Math.min(connections, done + atOnce);
      InetAddress local = local(done / atOnce);
      List<Callable<List<Open>>> opening = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int first = from + thread;
        opening.add(() -> open(local, first, to));
      }
      List<Callable<Void>> ending = new ArrayList<>();
      for (Future<List<Open>> opened : threads.invokeAll(opening)) {
        List<Open> part = opened.get();
        ending.add(() -> end(part));
      }
      for (Future<Void> ended : threads.invokeAll(ending)) {
        ended.get();
      }
    }
  }

  /**
   * For each turn another one: no port comes back that the server still has in TIME_WAIT, where the
   * kernels would send resets of their own.
   */
  private static InetAddress local(int turn) throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 1, (byte) (turn >> 8), (byte) turn});
  }

  private List<Open> open(InetAddress local, int first, int to) throws IOException {
    List<Open> open = new ArrayList<>();
    for (int connection = first; connection < to; connection += THREADS) {
      Ending ending = Ending.of(connection);
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), port, local, 0);
      socket.getOutputStream().write(ending.first());
      expect(socket, ending.first());
      open.add(new Open(socket, ending));
    }
    return open;
  }

  private static Void end(List<Open> all) throws IOException {
    for (Open each : all) {
      switch (each.ending()) {
        case CLIENT_CLOSES -> each.socket().close();
        case CLIENT_ABORTS -> {
          each.socket().setSoLinger(true, 0); // client aborts
          each.socket().close();
        }
        case SERVER_CLOSES, SERVER_ABORTS -> each.socket().getOutputStream().write(0);
        case SERVER_READS_NOT -> each.socket().getOutputStream().write(GO);
      }
    }
    for (Open each : all) {
      switch (each.ending()) {
        case CLIENT_CLOSES, CLIENT_ABORTS -> {}
        case SERVER_CLOSES -> expect(each.socket(), -1);
        case SERVER_ABORTS, SERVER_READS_NOT -> expectReset(each.socket());
      }
      each.socket().close();
    }
    return null;
  }

  private static void expect(Socket socket, int expected) throws IOException {
    int read = socket.getInputStream().read();
    if (read != expected) {
      throw new IOException("read " + read + " and not " + expected);
    }
  }

  private static void expectReset(Socket socket) throws IOException {
    try {
      int read = socket.getInputStream().read();
      throw new IllegalStateException("read " + read + " and no reset");
    } catch (SocketException reset) {
      // As it should be.
    }
  }
}
