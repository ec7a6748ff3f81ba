package org.example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class ProbeIT {
  @Test
  void reaches() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertTrue(Probe.reaches(server.getLocalSocketAddress()));
      try (Socket accepted = server.accept()) {
        assertTrue(accepted.isConnected());
      }
    }
  }
}
