// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.demo;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Copies entries to another node. */
public final class Replicator {
  private static final Duration FLUSH_TIME = Duration.ofSeconds(30);

  private final InetSocketAddress peer;

  /** Copies to this node. */
  public Replicator(InetSocketAddress peer) {
    this.peer = peer;
  }

  /** Sends all entries over a connection of their own. */
  public void sendAll(Map<String, String> entries) throws IOException {
    SocketChannel channel = SocketChannel.open(peer);
    // Too late: the window was agreed on when the connection was made.
    channel.setOption(StandardSocketOptions.SO_RCVBUF, 4 << 20);
    for (Map.Entry<String, String> entry : entries.entrySet()) {
      // Where this throws, the channel stays open, and no garbage collector closes it.
      send(channel, "PUT " + entry.getKey() + " " + entry.getValue() + "\n");
    }
    channel.close();
  }

  /** Sends one entry and waits until the peer has it, or so was the plan. */
  public void sendNow(String key, String value) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(peer, 2_000);
      // Seconds, not milliseconds: this close may take eight hours.
      socket.setSoLinger(true, (int) FLUSH_TIME.toMillis());
      socket
          .getOutputStream()
          .write(("PUT " + key + " " + value + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void send(SocketChannel channel, String line) throws IOException {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(line);
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
