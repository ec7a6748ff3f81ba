// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.programs;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;

/** A socket that is closed while another thread waits in its read. */
public final class ClosedWhileReading {
  private ClosedWhileReading() {}

  /** Prints nothing. */
  public static void main(String[] args) throws Exception {
    try (ServerSocket server = Loopback.listen();
        Socket client = new Socket(server.getInetAddress(), server.getLocalPort())) {
      Thread reader;
      try (Socket accepted = server.accept()) {
        reader = new Thread(() -> read(accepted));
        reader.start();
        while (!waitsInTheKernel(reader)) {
          Thread.onSpinWait();
        }
      }
      reader.join();
      if (client.getInputStream().read() >= 0) {
        throw new IOException("no end of stream");
      }
    }
  }

  private static void read(Socket socket) {
    try {
      socket.getInputStream().read();
    } catch (SocketException e) {
      // "Socket closed": what this program is about.
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean waitsInTheKernel(Thread thread) {
    StackTraceElement[] stack = thread.getStackTrace();
    return stack.length > 0 && stack[0].isNativeMethod();
  }
}
