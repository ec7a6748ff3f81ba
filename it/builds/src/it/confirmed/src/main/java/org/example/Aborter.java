package org.example;

import java.io.IOException;
import java.net.Socket;

/** Closes connections, wrongly. */
public final class Aborter {
  private Aborter() {}

  /** The unit test comes by here. */
  public static void abort(Socket socket) throws IOException {
    socket.setSoLinger(true, 0); // reset
    socket.getOutputStream().write(1);
    socket.close();
  }

  /** The unit test comes by here, too. */
  public static void abortOnPurpose(Socket socket) throws IOException {
    // socklint:allow linger-zero the peer is to see that this is no orderly end
    socket.setSoLinger(true, 0); // allowed
    socket.getOutputStream().write(1);
    socket.close();
  }

  /** No test comes by here. */
  public static void abortToo(Socket socket) throws IOException {
    socket.setSoLinger(true, 0); // never
    socket.getOutputStream().write(1);
    socket.close();
  }
}
