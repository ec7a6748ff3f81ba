// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import io.github.socklint.confirm.load.peer.PeerKind;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;

/** Waits for a peer that says nothing. */
final class ReadNoTimeout implements Scenario {

  @Override
  public String rule() {
    return "read-no-timeout";
  }

  @Override
  public String evidence() {
    return "read-blocked";
  }

  @Override
  public Map<PeerKind, Integer> peers() {
    return Map.of(PeerKind.SILENT, 1);
  }

  /** The shortest is half of it. */
  @Override
  public Duration hold() {
    return Duration.ofMillis(2_400);
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
        socket.getOutputStream().write('?');
        socket.getInputStream().read();
      }
    }
  }

  private static final class Right implements Twin {
    @Override
    public void meet(InetSocketAddress peer) throws Exception {
      try (Socket socket = new Socket()) {
        socket.connect(peer, 2_000);
        socket.setSoTimeout(500);
        socket.getOutputStream().write('?');
        socket.getInputStream().read();
      }
    }
  }
}
