// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.shim.programs;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A non-blocking connect, gathering and scattering, a file sent by the kernel, and the end. */
public final class Channels {
  private Channels() {}

  /** Says the client's port. */
  public static void main(String[] args) throws Exception {
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      try (SocketChannel client = SocketChannel.open()) {
        client.configureBlocking(false);
        client.setOption(StandardSocketOptions.SO_RCVBUF, 8192);
        if (!client.connect(server.getLocalAddress())) {
          while (!client.finishConnect()) {
            Thread.onSpinWait();
          }
        }
        client.configureBlocking(true);
        System.out.println("says " + ((InetSocketAddress) client.getLocalAddress()).getPort());
        try (SocketChannel accepted = server.accept()) {
          send(client);
          client.shutdownOutput();
          receive(accepted);
        }
      }
    }
  }

  private static void send(SocketChannel client) throws IOException {
    ByteBuffer[] parts = {ByteBuffer.allocate(1111), ByteBuffer.allocate(2222)};
    while (parts[1].hasRemaining()) {
      client.write(parts);
    }
    Path file = Files.createTempFile("socklint", ".bytes");
    try (FileChannel content = FileChannel.open(Files.write(file, new byte[4444]))) {
      for (long sent = 0; sent < 4444; ) {
        sent += content.transferTo(sent, 4444 - sent, client);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static void receive(SocketChannel accepted) throws IOException {
    ByteBuffer[] parts = {ByteBuffer.allocate(10), ByteBuffer.allocate(10_000)};
    // socklint:allow eof-not-closed The caller closes it.
    while (accepted.read(parts) >= 0) {
      parts[0].clear();
      parts[1].clear();
    }
  }
}
