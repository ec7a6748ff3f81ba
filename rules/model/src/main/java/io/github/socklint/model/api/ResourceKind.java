// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.api;

/**
 * The kinds of objects that hold a descriptor (or a pooled connection) and must be closed.
 *
 * <p>Which of them the garbage collector reclaims is facts.md, "Teardown".
 */
public enum ResourceKind {
  /** {@code java.net.Socket} and its subclasses, TLS sockets included. */
  SOCKET("socket", true),
  /** {@code java.net.ServerSocket}. */
  SERVER_SOCKET("server socket", true),
  /** {@code java.nio.channels.SocketChannel} and asynchronous ones. */
  SOCKET_CHANNEL("socket channel", false),
  /** {@code java.nio.channels.ServerSocketChannel} and asynchronous ones. */
  SERVER_SOCKET_CHANNEL("server socket channel", false),
  /** {@code java.net.DatagramSocket}, {@code MulticastSocket}. */
  DATAGRAM_SOCKET("datagram socket", true),
  /** {@code java.nio.channels.DatagramChannel}. */
  DATAGRAM_CHANNEL("datagram channel", true),
  /** {@code java.nio.channels.Selector}. */
  SELECTOR("selector", false),
  /** An HTTP response or body that holds a pooled connection. */
  HTTP_RESPONSE("HTTP response", false),
  /** A pool or client that owns connections. */
  CONNECTION_POOL("connection pool", false);

  private final String displayName;
  private final boolean reclaimed;

  ResourceKind(String displayName, boolean reclaimed) {
    this.displayName = displayName;
    this.reclaimed = reclaimed;
  }

  /** As messages name it, for example {@code socket channel}. */
  public String displayName() {
    return displayName;
  }

  /** Whether the JDK's cleaner closes an unreachable one at some later collection. */
  public boolean reclaimed() {
    return reclaimed;
  }

  /** As model files spell it, for example {@code socket-channel}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
