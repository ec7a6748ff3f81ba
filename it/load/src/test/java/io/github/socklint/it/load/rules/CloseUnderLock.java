// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import io.github.socklint.confirm.load.peer.PeerKind;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;

/** Keeps everybody waiting while it closes. */
final class CloseUnderLock implements Scenario {
  private static final byte[] DATA = new byte[256 * 1024];

  @Override
  public String rule() {
    return "close-under-lock";
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
  public Duration hold() {
    return Duration.ofMillis(800);
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
        socket.setSendBufferSize(512 * 1024);
        socket.connect(peer, 2_000);
        socket.getOutputStream().write(DATA);
      } finally {
        new CarelessDesk().release(socket);
      }
    }

    private static final class CarelessDesk {
      private int released;

      private synchronized int release(Socket socket) throws IOException {
        socket.setSoLinger(true, 3);
        socket.close();
        released++;
        return released;
      }
    }
  }

  private static final class Right implements Twin {
    @Override
    public void meet(InetSocketAddress peer) throws Exception {
      Socket socket = new Socket();
      try {
        socket.setSendBufferSize(512 * 1024);
        socket.connect(peer, 2_000);
        socket.getOutputStream().write(DATA);
      } finally {
        new Desk().release(socket);
      }
    }

    private static final class Desk {
      private int released;

      private synchronized int release(Socket socket) throws IOException {
        socket.close();
        released++;
        return released;
      }
    }
  }
}
