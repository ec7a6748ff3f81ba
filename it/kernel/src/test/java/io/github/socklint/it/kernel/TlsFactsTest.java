// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

@Facts("Teardown: TLS")
class TlsFactsTest {
  private static SSLSocket over(Socket lower) throws IOException {
    return over(lower, true);
  }

  private static SSLSocket over(Socket lower, boolean autoClose) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    return (SSLSocket) factory.createSocket(lower, "localhost", lower.getPort(), autoClose);
  }

  @Fact
  void noTlsClosesBoth(Seen seen) throws IOException {
    try (Connection connection = Connection.open();
        SSLSocket upper = over(connection.client())) {
      connection
          .server()
          .getOutputStream()
          .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      SSLException thrown = assertThrows(SSLException.class, upper::startHandshake);
      seen.note(thrown.getMessage());
      assertTrue(upper.isClosed());
      assertTrue(connection.client().isClosed());
    }
  }

  @Fact
  void anEndClosesBoth(Seen seen) throws IOException {
    try (Connection connection = Connection.open();
        SSLSocket upper = over(connection.client())) {
      connection.server().shutdownOutput();
      SSLException thrown = assertThrows(SSLException.class, upper::startHandshake);
      seen.note(thrown.getMessage());
      assertTrue(upper.isClosed());
      assertTrue(connection.client().isClosed());
    }
  }

  @Fact
  void silenceClosesNeither(Seen seen) throws IOException {
    try (Connection connection = Connection.open();
        SSLSocket upper = over(connection.client())) {
      connection.client().setSoTimeout(100);
      SocketTimeoutException thrown =
          assertThrows(SocketTimeoutException.class, upper::startHandshake);
      seen.note(thrown.getMessage());
      assertEquals(100, connection.client().getSoTimeout());
      assertFalse(upper.isClosed());
      assertFalse(connection.client().isClosed());
    }
  }

  @Fact
  void withoutAutoCloseTheLowerStaysOpen(Seen seen) throws IOException {
    try (Connection connection = Connection.open()) {
      SSLSocket upper = over(connection.client(), false);
      upper.close();
      seen.note("upper closed: %b, lower: %b"
          .formatted(upper.isClosed(), connection.client().isClosed()));
      assertTrue(upper.isClosed());
      assertFalse(connection.client().isClosed());
      assertEquals(
          KernelSocket.State.ESTABLISHED, KernelSocket.of(connection.client()).state());
    }
  }
}
