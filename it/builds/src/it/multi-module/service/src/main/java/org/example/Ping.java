package org.example;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

public final class Ping {
  private Ping() {}

  public static int firstByte(InetSocketAddress server) throws IOException {
    Socket socket = Sockets.connect(server);
    return socket.getInputStream().read();
  }
}
