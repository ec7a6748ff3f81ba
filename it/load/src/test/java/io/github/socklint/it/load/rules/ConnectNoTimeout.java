// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import io.github.socklint.confirm.load.peer.PeerKind;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;

/** Waits for a machine that is busy. */
final class ConnectNoTimeout implements Scenario {

  @Override
  public String rule() {
    return "connect-no-timeout";
  }

  @Override
  public String evidence() {
    return "syn-sent";
  }

  @Override
  public Map<PeerKind, Integer> peers() {
    return Map.of(PeerKind.WELL_BEHAVED, 1);
  }

  @Override
  public boolean overwhelmed() {
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
      try (Socket socket = new Socket()) {
        socket.setSoTimeout(2_000);
        socket.connect(peer);
      }
    }
  }

  private static final class Right implements Twin {
    @Override
    public void meet(InetSocketAddress peer) throws Exception {
      try (Socket socket = new Socket()) {
        socket.setSoTimeout(2_000);
        socket.connect(peer, 300);
      }
    }
  }
}
