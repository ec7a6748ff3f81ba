// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import java.net.InetSocketAddress;

/** A {@code struct sockaddr_in}, ip(7). */
final class InternetAddress {
  private static final int AF_INET = 2;

  private InternetAddress() {}

  static byte[] bytes(InetSocketAddress address) {
    byte[] host = address.getAddress().getAddress();
    byte[] bytes = new byte[16];
    bytes[0] = AF_INET;
    bytes[2] = (byte) (address.getPort() >> 8);
    bytes[3] = (byte) address.getPort();
    System.arraycopy(host, 0, bytes, 4, host.length);
    return bytes;
  }
}
