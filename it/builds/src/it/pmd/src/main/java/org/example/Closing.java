package org.example;

import java.io.IOException;
import java.net.Socket;

final class Closing {
  private Closing() {}

  static void quietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // Nothing more can be done.
      return;
    }
  }
}
