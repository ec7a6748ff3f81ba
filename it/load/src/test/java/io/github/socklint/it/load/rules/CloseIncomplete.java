// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import io.github.socklint.confirm.load.peer.PeerKind;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;

/** Says good-bye to a peer that is gone, and then never closes. */
final class CloseIncomplete implements Scenario {

  @Override
  public String rule() {
    return "close-incomplete";
  }

  @Override
  public String evidence() {
    return "closed-by-gc";
  }

  @Override
  public Map<PeerKind, Integer> peers() {
    return Map.of(PeerKind.RESET, 1);
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
      try (CarelessSession session = new CarelessSession(peer)) {
        session.talk();
      }
    }

    private static final class CarelessSession implements Closeable {
      private final Socket socket;

      private CarelessSession(InetSocketAddress peer) throws IOException {
        socket = new Socket(peer.getAddress(), peer.getPort());
      }

      private void talk() throws IOException {
        socket.setSoTimeout(5_000);
        socket.getOutputStream().write('?');
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
      }

      @Override
      public void close() throws IOException {
        socket.getOutputStream().write('Q');
        socket.close();
      }
    }
  }

  private static final class Right implements Twin {
    @Override
    public void meet(InetSocketAddress peer) throws Exception {
      try (Session session = new Session(peer)) {
        session.talk();
      }
    }

    private static final class Session implements Closeable {
      private final Socket socket;

      private Session(InetSocketAddress peer) throws IOException {
        socket = new Socket(peer.getAddress(), peer.getPort());
      }

      private void talk() throws IOException {
        socket.setSoTimeout(5_000);
        socket.getOutputStream().write('?');
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
      }

      @Override
      public void close() throws IOException {
        try {
          socket.getOutputStream().write('Q');
        } finally {
          socket.close();
        }
      }
    }
  }
}
