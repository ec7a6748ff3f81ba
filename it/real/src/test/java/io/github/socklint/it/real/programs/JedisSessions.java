// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.real.programs;

import java.net.InetAddress;
import redis.clients.jedis.Jedis;

/** Sessions with a Redis server, one after another, each closed in order. */
public final class JedisSessions {
  private JedisSessions() {}

  /** Takes the server's port on loopback and how many sessions. */
  public static void main(String[] arguments) {
    String host = InetAddress.getLoopbackAddress().getHostAddress();
    int port = Integer.parseInt(arguments[0]);
    int sessions = Integer.parseInt(arguments[1]);
    for (int i = 0; i < sessions; i++) {
      try (Jedis jedis = new Jedis(host, port)) {
        jedis.set("key", Integer.toString(i));
        if (!jedis.get("key").equals(Integer.toString(i))) {
          throw new IllegalStateException("not what was set");
        }
      }
    }
  }
}
