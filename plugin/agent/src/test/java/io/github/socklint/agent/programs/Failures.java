// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.programs;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SocketChannel;

/** Connects that are refused, blocking and not, and a datagram socket. */
public final class Failures {
  private Failures() {}

  /** Prints the port that refused. */
  public static void main(String[] args) throws Exception {
    int port;
    try (ServerSocket server = Loopback.listen()) {
      port = server.getLocalPort();
    }
    InetSocketAddress nobody = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    try (Socket socket = new Socket()) {
      socket.connect(nobody, 1000);
    } catch (IOException e) {
      System.out.println(port);
    }
    try (SocketChannel channel = SocketChannel.open()) {
      channel.connect(nobody);
    } catch (IOException e) {
      System.out.println(port);
    }
    new DatagramSocket(0, InetAddress.getLoopbackAddress()).close();
  }
}
