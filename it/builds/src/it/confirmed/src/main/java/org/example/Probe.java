package org.example;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;

/** Connects, and leaves the channel open. */
public final class Probe {
  private Probe() {}

  /** The integration test comes by here. */
  public static boolean reaches(SocketAddress address) throws IOException {
    SocketChannel channel = SocketChannel.open(); // leak
    channel.socket().connect(address, 1_000);
    return channel.isConnected();
  }
}
