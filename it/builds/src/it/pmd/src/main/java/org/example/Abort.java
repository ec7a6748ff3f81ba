package org.example;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

public final class Abort {
  private Abort() {}

  public static void ping(InetSocketAddress server) throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(server, 2_000);
      socket.setSoLinger(true, 0); // NOPMD nothing is sent, so nothing is lost
    } finally {
      Closing.quietly(socket);
    }
  }
}
