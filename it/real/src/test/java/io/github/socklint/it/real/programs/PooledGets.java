// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.real.programs;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.apache.http.util.EntityUtils;

/** Gets a page over several connections at once; then the program has other things to do. */
public final class PooledGets {
  /** Longer than the second from which on a state counts. */
  private static final long IDLE_MILLIS = 2500;

  private PooledGets() {}

  /** Takes the server's port on loopback, how many connections, and idle or close-idle. */
  public static void main(String[] arguments) throws Exception {
    String page =
        "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + arguments[0];
    int connections = Integer.parseInt(arguments[1]);
    PoolingHttpClientConnectionManager pool = new PoolingHttpClientConnectionManager();
    pool.setDefaultMaxPerRoute(connections);
    try (CloseableHttpClient client =
        HttpClients.custom().setConnectionManager(pool).build()) {
      get(client, page, connections);
      if (pool.getTotalStats().getAvailable() != connections) {
        throw new IllegalStateException("not pooled: " + pool.getTotalStats());
      }
      if (arguments[2].equals("close-idle")) {
        pool.closeIdleConnections(0, TimeUnit.SECONDS);
      }
      Thread.sleep(IDLE_MILLIS);
    }
  }

  /** All are answered before the first is done with: none can have the connection of another. */
  private static void get(CloseableHttpClient client, String page, int connections)
      throws IOException {
    List<CloseableHttpResponse> responses = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      responses.add(client.execute(new HttpGet(page)));
    }
    for (CloseableHttpResponse response : responses) {
      EntityUtils.consume(response.getEntity());
      response.close();
    }
  }
}
