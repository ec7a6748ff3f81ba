// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.programs;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.jfr.consumer.RecordingStream;

/** A connected channel and a server channel that nobody closes, and nobody can. */
public final class LeakedChannels {
  private LeakedChannels() {}

  /** Ends when the agent has told of both; prints the port of the server that was connected to. */
  public static void main(String[] args) throws Exception {
    CountDownLatch told = new CountDownLatch(2);
    try (ServerSocket server = Loopback.listen();
        RecordingStream stream = new RecordingStream()) {
      stream.onEvent("socklint.Unreachable", event -> told.countDown());
      stream.startAsync();
      leakConnected(server);
      leakServer();
      do {
        System.gc();
      } while (!told.await(50, TimeUnit.MILLISECONDS));
      System.out.println(server.getLocalPort());
    }
  }

  private static void leakConnected(ServerSocket server) throws IOException {
    // socklint:allow socket-leak it is to become unreachable
    SocketChannel.open(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()))
        .finishConnect();
  }

  private static void leakServer() throws IOException {
    // socklint:allow socket-leak it is to become unreachable
    ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }
}
