// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli.programs;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;

/** Clients of a server that ends every connection at once, and reads what they still send. */
final class Twins {
  static final int CONNECTIONS = 7;
  private static final int LINGER_SECONDS = 3;
  private static final int PATIENCE_SECONDS = 30;

  private Twins() {}

  private static Socket connect(ServerSocket server) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort());
  }

  private static void reset(ServerSocket server) throws IOException {
    try (Socket socket = connect(server)) {
      socket.setSoLinger(true, 0); // reset
      socket.getOutputStream().write(1);
    }
  }

  private static void bounded(ServerSocket server) throws IOException {
    try (Socket socket = connect(server)) {
      socket.setSoLinger(true, LINGER_SECONDS); // bounded
      socket.getOutputStream().write(1);
    }
  }

  private static int leak(ServerSocket server) throws IOException {
    Socket socket = connect(server); // leak
    return socket.getInputStream().read();
  }

  private static int closed(ServerSocket server) throws IOException {
    try (Socket socket = connect(server)) {
      return socket.getInputStream().read();
    }
  }

  private static boolean channel(ServerSocket server) throws IOException {
    SocketChannel channel = SocketChannel.open(server.getLocalSocketAddress()); // channel
    return channel.isConnected();
  }

  private static void reflected(ServerSocket server) throws Exception {
    Socket socket = connect(server);
    Socket.class
        .getMethod("setSoLinger", boolean.class, int.class)
        .invoke(socket, true, 0); // reflected
    socket.close();
  }

  private static void never(ServerSocket server) throws IOException {
    try (Socket socket = connect(server)) {
      socket.setSoLinger(true, 0); // never
      socket.getOutputStream().write(1);
    }
  }

  /**
   * Runs them.
   *
   * @param arguments any: what else never runs, runs
   */
  public static void main(String[] arguments) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      Thread acceptor = new Thread(() -> acceptAll(server));
      acceptor.setDaemon(true);
      acceptor.start();
      leakAndCollect(server);
      for (int i = 0; i < CONNECTIONS; i++) {
        reset(server);
        bounded(server);
        closed(server);
        channel(server);
      }
      reflected(server);
      if (arguments.length > 0) {
        never(server);
      }
    }
  }

  private static void acceptAll(ServerSocket server) {
    try {
      while (true) {
        Socket socket = server.accept();
        Thread thread = new Thread(() -> endAndRead(socket));
        thread.setDaemon(true);
        thread.start();
      }
    } catch (IOException e) {
      // The server is closed.
    }
  }

  private static void endAndRead(Socket accepted) {
    try (Socket socket = accepted) {
      socket.shutdownOutput();
      socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      // The client reset it.
    }
  }

  /** Leaks sockets and waits until the JDK's cleaner has closed their descriptors. */
  private static void leakAndCollect(ServerSocket server) throws IOException {
    closed(server);
    long before = openDescriptors();
    for (int i = 0; i < CONNECTIONS; i++) {
      leak(server);
    }
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (openDescriptors() > before && System.nanoTime() < deadline) {
      System.gc();
    }
  }

  private static long openDescriptors() {
    return ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
        .getOpenFileDescriptorCount();
  }
}
