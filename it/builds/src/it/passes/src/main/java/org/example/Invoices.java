package org.example;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;

public final class Invoices {
  private Invoices() {}

  public static void send(InetSocketAddress server, byte[] invoice) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(server, 2_000);
      socket.setSoTimeout(2_000);
      socket.getOutputStream().write(invoice);
      socket.shutdownOutput();
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }
  }
}
