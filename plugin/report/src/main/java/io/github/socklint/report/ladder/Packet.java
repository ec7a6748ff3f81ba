// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.ladder;

/** A kind of packet, in the words of RFC 9293 and in tcpdump's notation (tcpdump(8)). */
public enum Packet {
  /** Asks for a connection. */
  SYN("SYN", "[S]"),
  /** Grants it. */
  SYN_ACK("SYN-ACK", "[S.]"),
  /** Acknowledges what came. */
  ACK("ACK", "[.]"),
  /** Carries bytes. */
  DATA("data", "[P.]"),
  /** Ends a direction. */
  FIN("FIN", "[F.]"),
  /** Ends the connection and all that was under way. */
  RST("RST", "[R.]");

  private final String label;
  private final String flags;

  Packet(String label, String flags) {
    this.label = label;
    this.flags = flags;
  }

  /** As the arrow is called. */
  public String label() {
    return label;
  }

  /** As tcpdump prints it, for example {@code [S.]}. */
  public String flags() {
    return flags;
  }
}
