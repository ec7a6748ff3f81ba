package org.example;

import java.io.IOException;
import java.net.Socket;

/** Closes connections, wrongly. */
public final class Aborter {
  private Aborter() {}

  /** Closes. */
  public static void abort(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }
}
