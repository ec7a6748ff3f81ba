package org.example;

import java.io.IOException;
import java.net.Socket;

public final class Killer {
  private Killer() {}

  public static void reset(Socket socket) throws IOException {
    try (socket) {
      // socklint:allow linger-zero the attacker is not to see the rest
      socket.setSoLinger(true, 0);
      socket.getOutputStream().write(1);
    }
  }
}
