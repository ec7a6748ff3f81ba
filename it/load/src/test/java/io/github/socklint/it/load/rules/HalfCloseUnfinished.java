// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import io.github.socklint.confirm.load.peer.PeerKind;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;

/** Ends its half and never the whole. */
final class HalfCloseUnfinished implements Scenario {

  @Override
  public String rule() {
    return "half-close-unfinished";
  }

  @Override
  public String evidence() {
    return "fin-wait-2";
  }

  @Override
  public Map<PeerKind, Integer> peers() {
    return Map.of(PeerKind.NO_READER, 1);
  }

  /** The shortest is half of it. */
  @Override
  public Duration hold() {
    return Duration.ofMillis(2_600);
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
        socket.shutdownOutput();
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
        socket.setSoTimeout(400);
        socket.getOutputStream().write('?');
        socket.shutdownOutput();
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
      }
    }
  }
}
