// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import io.github.socklint.confirm.load.peer.PeerKind;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.util.Map;

/** Leaves the rest of an answer unread. */
final class HttpResponseLeak implements Scenario {

  @Override
  public String rule() {
    return "http-response-leak";
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
  public String message() {
    return "HTTP/1.1 200 OK\r\nContent-Length: 20000\r\nConnection: close\r\n\r\n"
        + "a".repeat(20_000);
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
      URL url = new URI("http://" + peer.getHostString() + ":" + peer.getPort() + "/").toURL();
      HttpURLConnection connection = (HttpURLConnection) url.openConnection();
      connection.setConnectTimeout(2_000);
      connection.setReadTimeout(2_000);
      InputStream body = connection.getInputStream();
      if (body.read() == '?') {
        body.close();
      }
    }
  }

  private static final class Right implements Twin {
    @Override
    public void meet(InetSocketAddress peer) throws Exception {
      URL url = new URI("http://" + peer.getHostString() + ":" + peer.getPort() + "/").toURL();
      HttpURLConnection connection = (HttpURLConnection) url.openConnection();
      connection.setConnectTimeout(2_000);
      connection.setReadTimeout(2_000);
      try (InputStream body = connection.getInputStream()) {
        body.transferTo(OutputStream.nullOutputStream());
      }
    }
  }
}
