// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.demo;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks the other nodes whether they are alive. */
public final class HealthProbe {
  private final InetSocketAddress node;

  /** Watches this node. */
  public HealthProbe(InetSocketAddress node) {
    this.node = node;
  }

  /** Whether the node answers within a second. */
  public boolean isAlive() {
    try {
      Socket socket = new Socket();
      socket.connect(node, 1_000);
      socket.setSoTimeout(1_000);
      socket.getOutputStream().write("GET health\n".getBytes(StandardCharsets.UTF_8));
      return socket.getInputStream().read() == 'V';
    } catch (IOException e) {
      return false;
    }
  }

  /** The node's first answer, as it came. */
  public String firstLine() throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(node, 1_000);
      socket.setSoTimeout(1_000);
      socket.getOutputStream().write("GET health\n".getBytes(StandardCharsets.UTF_8));
      InputStream in = socket.getInputStream();
      StringBuilder line = new StringBuilder();
      // When the node closes, read gives -1 for ever, and this loop never ends.
      for (int c = in.read(); c != '\n'; c = in.read()) {
        line.append((char) c);
      }
      return line.toString();
    }
  }
}
