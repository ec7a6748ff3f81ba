package org.example;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

public final class Invoices {
  private Invoices() {}

  public static Socket connect(InetSocketAddress server) throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(server, 2_000);
      socket.setSoLinger(true, 0);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
