package org.example;

import java.io.IOException;
import java.net.Socket;

public final class Orders {
  private Orders() {}

  public static void send(Socket socket, byte[] data) throws IOException {
    try (socket) {
      socket.setSoLinger(true, 0);
      socket.getOutputStream().write(data);
    }
  }
}
