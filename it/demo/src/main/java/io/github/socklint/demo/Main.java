// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Starts a node: {@code java -jar … PORT}; 0 lets the system choose one. */
public final class Main {
  private Main() {}

  /** Serves until it is killed. */
  public static void main(String[] arguments) throws IOException {
    int port = arguments.length == 0 ? 0 : Integer.parseInt(arguments[0]);
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    try (CacheServer server = new CacheServer(address, new Cache())) {
      System.out.println("listening on port " + server.port());
      server.serve();
    }
  }
}
