// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import io.github.socklint.confirm.load.peer.PeerKind;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;

/** Reads on after the end. */
final class EofIgnored implements Scenario {

  @Override
  public String rule() {
    return "eof-ignored";
  }

  @Override
  public String evidence() {
    return "close-wait";
  }

  @Override
  public Map<PeerKind, Integer> peers() {
    return Map.of(PeerKind.IDLE_THEN_CLOSE, 1);
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
      Socket socket = new Socket(peer.getAddress(), peer.getPort());
      try {
        socket.getOutputStream().write('?');
        socket.setSoTimeout(5_000);
        next(socket);
        next(socket);
      } catch (IOException e) {
        socket.close();
        throw e;
      }
    }

    private static String next(Socket socket) throws IOException {
      InputStream in = socket.getInputStream();
      StringBuilder line = new StringBuilder();
      while (true) {
        char next = (char) in.read();
        if (next == '\n' || line.length() > 1_000) {
          return line.toString();
        }
        line.append(next);
      }
    }
  }

  private static final class Right implements Twin {
    @Override
    public void meet(InetSocketAddress peer) throws Exception {
      Socket socket = new Socket(peer.getAddress(), peer.getPort());
      try {
        socket.getOutputStream().write('?');
        socket.setSoTimeout(5_000);
        next(socket);
        next(socket);
      } catch (IOException e) {
        socket.close();
        throw e;
      }
    }

    private static String next(Socket socket) throws IOException {
      InputStream in = socket.getInputStream();
      StringBuilder line = new StringBuilder();
      while (true) {
        int next = in.read();
        if (next == -1) {
          throw new EOFException("the peer closed within a line");
        }
        if (next == '\n' || line.length() > 1_000) {
          return line.toString();
        }
        line.append((char) next);
      }
    }
  }
}
