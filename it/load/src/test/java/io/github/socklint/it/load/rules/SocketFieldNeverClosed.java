// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import io.github.socklint.confirm.load.peer.PeerKind;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;

/** Has no method that closes what it keeps. */
final class SocketFieldNeverClosed implements Scenario {

  @Override
  public String rule() {
    return "socket-field-never-closed";
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
      new CarelessLine(peer).greet();
    }

    private static final class CarelessLine {
      private final Socket socket;

      private CarelessLine(InetSocketAddress peer) throws IOException {
        socket = new Socket(peer.getAddress(), peer.getPort());
      }

      private void greet() throws IOException {
        socket.getOutputStream().write('?');
      }
    }
  }

  private static final class Right implements Twin {
    @Override
    public void meet(InetSocketAddress peer) throws Exception {
      try (Line line = new Line(peer)) {
        line.greet();
      }
    }

    private static final class Line implements Closeable {
      private final Socket socket;

      private Line(InetSocketAddress peer) throws IOException {
        socket = new Socket(peer.getAddress(), peer.getPort());
      }

      private void greet() throws IOException {
        socket.getOutputStream().write('?');
      }

      @Override
      public void close() throws IOException {
        socket.close();
      }
    }
  }
}
