// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run.load;

import java.net.Inet6Address;
import java.net.InetSocketAddress;

/** Addresses for people. */
final class Addresses {
  private Addresses() {}

  /** {@code 127.0.0.1:80}, {@code [::1]:80}. */
  static String text(InetSocketAddress address) {
    String host = address.getAddress().getHostAddress();
    boolean six = address.getAddress() instanceof Inet6Address;
    return (six ? "[" + host + "]" : host) + ":" + address.getPort();
  }
}
