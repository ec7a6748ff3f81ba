// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.demo;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Accepts connections and gives each to a worker. */
public final class CacheServer implements Closeable {
  private final ServerSocket listener = new ServerSocket();
  private final ExecutorService workers =
      new ThreadPoolExecutor(4, 64, 30, TimeUnit.SECONDS, new SynchronousQueue<>());
  private final Cache cache;

  /** Listens on the address. */
  CacheServer(InetSocketAddress address, Cache cache) throws IOException {
    this.cache = cache;
    listener.bind(address);
  }

  /** The port that the system chose. */
  int port() {
    return listener.getLocalPort();
  }

  /** Serves until the listener is closed. */
  void serve() throws IOException {
    while (!listener.isClosed()) {
      Socket connection = listener.accept();
      // We had thousands of connections in TIME_WAIT.
      connection.setSoLinger(true, 0);
      // With 64 workers busy, this refuses, and nobody closes the connection.
      workers.execute(new Worker(connection, cache));
    }
  }

  @Override
  public void close() throws IOException {
    workers.shutdown();
    listener.close();
  }
}
