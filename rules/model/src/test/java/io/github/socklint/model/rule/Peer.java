// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.rule;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A server on loopback. It greets each client, half-closes, reads to the end and remembers how the
 * connection ended.
 */
final class Peer implements Closeable {
  private static final int READ_TIMEOUT_MILLIS = 2_000;

  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<Socket> clients = new CopyOnWriteArrayList<>();
  private final BlockingQueue<Ending> endings = new LinkedBlockingQueue<>();
  private final byte[] greeting;
  private final Thread acceptor;

  /** How a connection ended: the bytes that came, and whether a reset followed, not a FIN. */
  record Ending(int bytes, boolean reset) {}

  Peer(String greeting) throws IOException {
    this.greeting = greeting.getBytes(StandardCharsets.US_ASCII);
    acceptor = start(this::acceptAll);
  }

  InetSocketAddress address() {
    return (InetSocketAddress) server.getLocalSocketAddress();
  }

  /** The end of the oldest connection not asked for yet. */
  Ending ending() throws InterruptedException {
    Ending ending = endings.poll(READ_TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
    if (ending == null) {
      throw new AssertionError("no connection ended");
    }
    return ending;
  }

  @Override
  public void close() throws IOException {
    server.close();
    try {
      acceptor.join(READ_TIMEOUT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (Socket client : clients) {
      client.close();
    }
  }

  private void acceptAll() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        clients.add(client);
        start(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    int bytes = 0;
    try (client) {
      client.setSoTimeout(READ_TIMEOUT_MILLIS);
      client.getOutputStream().write(greeting);
      client.shutdownOutput();
      InputStream in = client.getInputStream();
      while (in.read() != -1) {
        bytes++;
      }
      endings.add(new Ending(bytes, false));
    } catch (SocketException e) {
      endings.add(new Ending(bytes, true));
    } catch (IOException e) {
      // The client went silent: it has no ending.
    }
  }

  private static Thread start(Runnable work) {
    Thread thread = new Thread(work, "peer");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
