// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.flight;

/**
 * One end of a socket.
 *
 * @param address the numeric address, empty where it is not known
 * @param port 0 where it is not known
 */
public record Endpoint(String address, int port) {
  /** Neither address nor port is known. */
  public static final Endpoint UNKNOWN = new Endpoint("", 0);

  /** As in {@code 127.0.0.1:8080}; an IPv6 address stands in brackets. */
  @Override
  public String toString() {
    return (address.indexOf(':') < 0 ? address : "[" + address + "]") + ":" + port;
  }
}
