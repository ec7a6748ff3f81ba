// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import io.github.socklint.confirm.load.peer.PeerKind;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;

/** Waits for a peer that does not read. */
final class LingerLongClose implements Scenario {
  private static final byte[] DATA = new byte[256 * 1024];

  @Override
  public String rule() {
    return "linger-long-close";
  }

  @Override
  public String evidence() {
    return "close-blocked";
  }

  @Override
  public Map<PeerKind, Integer> peers() {
    return Map.of(PeerKind.NO_READER, 1);
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
        socket.setSendBufferSize(512 * 1024);
        socket.connect(peer, 2_000);
        socket.setSoLinger(true, 120);
        socket.getOutputStream().write(DATA);
      }
    }
  }

  private static final class Right implements Twin {
    @Override
    public void meet(InetSocketAddress peer) throws Exception {
      try (Socket socket = new Socket()) {
        socket.setSendBufferSize(512 * 1024);
        socket.connect(peer, 2_000);
        socket.setSoTimeout(2_000);
        socket.setSoLinger(true, 3);
        socket.getOutputStream().write(DATA);
        socket.shutdownOutput();
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
      }
    }
  }
}
