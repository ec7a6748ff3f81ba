package org.example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class AborterTest {
  @Test
  void closes() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 2, InetAddress.getLoopbackAddress());
        Socket first = new Socket(server.getInetAddress(), server.getLocalPort());
        Socket second = new Socket(server.getInetAddress(), server.getLocalPort())) {
      Aborter.abort(first);
      Aborter.abortOnPurpose(second);
      assertTrue(first.isClosed() && second.isClosed());
    }
  }
}
