package org.example.generated;

import java.io.IOException;
import java.net.Socket;

public final class Stub {
  private Stub() {}

  public static void stop(Socket socket) throws IOException {
    try (socket) {
      socket.setSoLinger(true, 0);
      socket.getOutputStream().write(1);
    }
  }
}
