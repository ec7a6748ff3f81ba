// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import io.github.socklint.confirm.load.peer.PeerKind;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;

/** Asks for what is always refused. */
final class OptionInvalid implements Scenario {

  @Override
  public String rule() {
    return "option-invalid";
  }

  @Override
  public String evidence() {
    return "call-threw";
  }

  @Override
  public Map<PeerKind, Integer> peers() {
    return Map.of(PeerKind.WELL_BEHAVED, 1);
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
        socket.connect(peer, 2_000);
        socket.setSoLinger(true, -1);
        socket.getOutputStream().write('!');
      }
    }
  }

  private static final class Right implements Twin {
    @Override
    public void meet(InetSocketAddress peer) throws Exception {
      try (Socket socket = new Socket()) {
        socket.connect(peer, 2_000);
        socket.setSoLinger(false, 0);
        socket.getOutputStream().write('!');
      }
    }
  }
}
