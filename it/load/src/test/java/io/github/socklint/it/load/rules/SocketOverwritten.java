// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import io.github.socklint.confirm.load.peer.PeerKind;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;

/** Connects anew and forgets the old socket. */
final class SocketOverwritten implements Scenario {

  @Override
  public String rule() {
    return "socket-overwritten";
  }

  @Override
  public String evidence() {
    return "closed-by-gc";
  }

  @Override
  public Map<PeerKind, Integer> peers() {
    return Map.of(PeerKind.WELL_BEHAVED, 1);
  }

  @Override
  public int peersAtOnce() {
    return 2;
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
      try (CarelessFeed feed = new CarelessFeed()) {
        feed.reconnect(peer);
        feed.reconnect(peer);
      }
    }

    private static final class CarelessFeed implements Closeable {
      private Socket socket = new Socket();

      private void reconnect(InetSocketAddress peer) throws IOException {
        socket = new Socket();
        socket.connect(peer, 2_000);
      }

      @Override
      public void close() throws IOException {
        if (socket != null) {
          socket.close();
        }
      }
    }
  }

  private static final class Right implements Twin {
    @Override
    public void meet(InetSocketAddress peer) throws Exception {
      try (Feed feed = new Feed()) {
        feed.reconnect(peer);
        feed.reconnect(peer);
      }
    }

    private static final class Feed implements Closeable {
      private Socket socket = new Socket();

      private void reconnect(InetSocketAddress peer) throws IOException {
        close();
        socket = new Socket();
        socket.connect(peer, 2_000);
      }

      @Override
      public void close() throws IOException {
        if (socket != null) {
          socket.close();
        }
      }
    }
  }
}
