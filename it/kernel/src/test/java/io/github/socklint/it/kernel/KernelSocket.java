// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.kernel;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of /proc/net/tcp and tcp6 (proc(5)).
 *
 * @param state its number in the kernel, as {@link State}
 * @param timer 0 where none runs, 1 where something is sent again, 2 for keep-alive
 */
record KernelSocket(int state, int timer) {
  /** Numbers of TCP states, of the kernel's tcp_states.h. */
  static final class State {
    static final int ESTABLISHED = 1;
    static final int SYN_SENT = 2;
    static final int FIN_WAIT_2 = 5;

    private State() {}
  }

  static final int NO_TIMER = 0;
  static final int RETRANSMISSION = 1;

  static KernelSocket of(Socket socket) throws IOException {
    return of(socket.getLocalPort(), socket.getPort());
  }

  /** A channel that need not be connected yet. */
  static KernelSocket of(SocketChannel channel, InetSocketAddress peer) throws IOException {
    return of(((InetSocketAddress) channel.getLocalAddress()).getPort(), peer.getPort());
  }

  private static KernelSocket of(int localPort, int peerPort) throws IOException {
    for (String line : lines()) {
      String[] fields = line.strip().split("\\s+");
      if (port(fields[1]) == localPort && port(fields[2]) == peerPort) {
        return new KernelSocket(
            Integer.parseInt(fields[3], 16), Integer.parseInt(fields[5].split(":")[0], 16));
      }
    }
    throw new AssertionError("no connection from port " + localPort + " to " + peerPort);
  }

  private static List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String file : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      List<String> all = Files.readAllLines(Path.of(file));
      lines.addAll(all.subList(1, all.size()));
    }
    return lines;
  }

  private static int port(String address) {
    return Integer.parseInt(address.substring(address.indexOf(':') + 1), 16);
  }
}
