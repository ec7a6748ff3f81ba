package org.example;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AborterTest {
  @Test
  void closes() throws Exception {
    Files.writeString(Path.of("target/java.home"), System.getProperty("java.home"));
    Files.writeString(Path.of("target/JAVA_HOME"), System.getenv("JAVA_HOME"));
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket client = new Socket(server.getInetAddress(), server.getLocalPort())) {
      Aborter.abort(client);
    }
  }
}
