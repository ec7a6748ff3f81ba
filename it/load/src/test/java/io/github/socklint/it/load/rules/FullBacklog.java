// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A listener that has no room for another connection until it begins to accept: the kernel drops
 * each SYN, and the client sends it again a second later.
 */
final class FullBacklog implements Closeable {
  private final ServerSocket listener;
  private final List<Socket> inTheWay = new ArrayList<>();

  private FullBacklog(ServerSocket listener) throws IOException {
    this.listener = listener;
    // A backlog of one has room for two.
    for (int i = 0; i < 2; i++) {
      inTheWay.add(new Socket(listener.getInetAddress(), listener.getLocalPort()));
    }
  }

  static FullBacklog open() throws IOException {
    return new FullBacklog(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
  }

  int port() {
    return listener.getLocalPort();
  }

  /** Makes room when so many have sent a SYN and got no answer. */
  void acceptLate(int connections) throws IOException, InterruptedException {
    Set<String> waiting = new HashSet<>();
    long limitNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (waiting.size() < connections) {
      if (System.nanoTime() > limitNanos) {
        throw new IOException(waiting.size() + " of " + connections + " tried to connect");
      }
      waiting.addAll(inSynSent());
      TimeUnit.MILLISECONDS.sleep(5);
    }
    Thread acceptor = new Thread(this::acceptAll, "acceptor");
    acceptor.setDaemon(true);
    acceptor.start();
  }

  private void acceptAll() {
    try {
      while (true) {
        listener.accept().close();
      }
    } catch (IOException e) {
      // The listener was closed: nobody is to come any more.
    }
  }

  /** The local ends of those that are in SYN_SENT (2) to this listener, proc_net(5). */
  private Set<String> inSynSent() throws IOException {
    String port = String.format(Locale.ROOT, ":%04X", port());
    Set<String> local = new HashSet<>();
    for (String file : List.of("tcp", "tcp6")) {
      for (String line : Files.readAllLines(Path.of("/proc/self/net", file))) {
        String[] columns = line.trim().split(" +");
        if (columns[2].endsWith(port) && columns[3].equals("02")) {
          local.add(columns[1]);
        }
      }
    }
    return local;
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : inTheWay) {
      socket.close();
    }
  }
}
