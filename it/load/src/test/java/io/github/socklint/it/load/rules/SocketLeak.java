// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import io.github.socklint.confirm.load.peer.PeerKind;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;

/** Forgets the socket where all went well. */
final class SocketLeak implements Scenario {

  @Override
  public String rule() {
    return "socket-leak";
  }

  @Override
  public String evidence() {
    return "closed-by-gc";
  }

  @Override
  public Map<PeerKind, Integer> peers() {
    return Map.of(PeerKind.WELL_BEHAVED, 2, PeerKind.HALF_CLOSE, 1);
  }

  @Override
  public boolean collected() {
    return true;
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
      Socket socket = new Socket();
      try {
        socket.connect(peer, 2_000);
        socket.getOutputStream().write('?');
      } catch (IOException e) {
        socket.close();
        throw e;
      }
    }
  }

  private static final class Right implements Twin {
    @Override
    public void meet(InetSocketAddress peer) throws Exception {
      try (Socket socket = new Socket()) {
        socket.connect(peer, 2_000);
        socket.getOutputStream().write('?');
      }
    }
  }
}
