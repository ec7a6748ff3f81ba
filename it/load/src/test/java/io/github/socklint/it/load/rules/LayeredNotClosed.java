// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import io.github.socklint.confirm.load.peer.PeerKind;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;

/** Closes what lies upon the socket and not the socket. */
final class LayeredNotClosed implements Scenario {

  @Override
  public String rule() {
    return "layered-not-closed";
  }

  @Override
  public String evidence() {
    return "left-open";
  }

  @Override
  public Map<PeerKind, Integer> peers() {
    return Map.of(PeerKind.SILENT, 1, PeerKind.WELL_BEHAVED, 1);
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
    private final SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();

    @Override
    public void meet(InetSocketAddress peer) throws Exception {
      Socket plain = new Socket();
      try {
        plain.connect(peer, 2_000);
        plain.setSoTimeout(2_000);
        Socket secure = tls.createSocket(plain, peer.getHostString(), peer.getPort(), false);
        try (secure) {
          secure.setTcpNoDelay(true);
        }
      } catch (IOException e) {
        plain.close();
        throw e;
      }
    }
  }

  private static final class Right implements Twin {
    private final SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();

    @Override
    public void meet(InetSocketAddress peer) throws Exception {
      Socket plain = new Socket();
      try {
        plain.connect(peer, 2_000);
        plain.setSoTimeout(2_000);
        Socket secure = tls.createSocket(plain, peer.getHostString(), peer.getPort(), true);
        try (secure) {
          secure.setTcpNoDelay(true);
        }
      } catch (IOException e) {
        plain.close();
        throw e;
      }
    }
  }
}
