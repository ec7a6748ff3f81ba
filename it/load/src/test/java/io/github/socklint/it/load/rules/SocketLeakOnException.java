// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import io.github.socklint.confirm.load.peer.PeerKind;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;

/** Forgets the socket where something went wrong. */
final class SocketLeakOnException implements Scenario {

  @Override
  public String rule() {
    return "socket-leak-on-exception";
  }

  @Override
  public String evidence() {
    return "closed-by-gc";
  }

  @Override
  public Map<PeerKind, Integer> peers() {
    return Map.of(PeerKind.SILENT, 1, PeerKind.NO_READER, 1);
  }

  @Override
  public boolean collected() {
    return true;
  }

  @Override
  public Duration hold() {
    return Duration.ofSeconds(2);
  }

  @Override
  public Twin wrong() {
    return new Wrong();
  }

  @Override
  public Twin right() {
    return new Right();
  }

  private static final class Wrong implements Twin {
    @Override
    public void meet(InetSocketAddress peer) throws Exception {
      try (Socket socket = greet(peer)) {
        socket.getOutputStream().write('.');
      }
    }

    private static Socket greet(InetSocketAddress peer) throws IOException {
      Socket socket = new Socket();
      socket.connect(peer, 2_000);
      socket.setSoTimeout(50);
      socket.getOutputStream().write('?');
      socket.getInputStream().read();
      return socket;
    }
  }

  private static final class Right implements Twin {
    @Override
    public void meet(InetSocketAddress peer) throws Exception {
      try (Socket socket = greet(peer)) {
        socket.getOutputStream().write('.');
      }
    }

    private static Socket greet(InetSocketAddress peer) throws IOException {
      Socket socket = new Socket();
      try {
        socket.connect(peer, 2_000);
        socket.setSoTimeout(50);
        socket.getOutputStream().write('?');
        socket.getInputStream().read();
        return socket;
      } catch (IOException e) {
        socket.close();
        throw e;
      }
    }
  }
}
