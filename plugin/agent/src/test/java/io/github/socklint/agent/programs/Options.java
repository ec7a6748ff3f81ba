// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.programs;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;

/** Options that are taken, clamped in silence, refused, and never told to the kernel. */
public final class Options {
  private Options() {}

  /** Prints nothing. */
  public static void main(String[] args) throws Exception {
    try (ServerSocket server = Loopback.listen();
        Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
        SocketChannel channel = SocketChannel.open()) {
      client.setSoLinger(true, 0); // socklint:allow linger-zero the value is to be recorded
      client.setSoLinger(false, 0);
      client.setSoTimeout(4711);
      client.setTcpNoDelay(true);
      channel.setOption(StandardSocketOptions.SO_RCVBUF, 12345);
      channel.setOption(StandardSocketOptions.SO_SNDBUF, 1 << 30);
      refused(channel);
    }
  }

  private static void refused(SocketChannel channel) throws IOException {
    try {
      // socklint:allow option-invalid the refusal is to be recorded
      channel.setOption(StandardSocketOptions.SO_SNDBUF, -4711);
    } catch (IllegalArgumentException e) {
      return;
    }
    throw new IOException("a negative buffer size was taken");
  }
}
