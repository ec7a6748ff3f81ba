// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.programs;

/** The ways in which client and server end a connection. Connections take turns at them. */
public enum Ending {
  /** The client closes, then the server. */
  CLIENT_CLOSES(0),
  /** The server closes, then the client. */
  SERVER_CLOSES(1),
  /** The client closes with a linger of zero. */
  CLIENT_ABORTS(2),
  /** The server closes with a linger of zero. */
  SERVER_ABORTS(3),
  /** The server closes with bytes unread. */
  SERVER_READS_NOT(4);

  private static final Ending[] ALL = values();

  private final int number;

  Ending(int number) {
    this.number = number;
  }

  /** How the connection of this number ends. */
  static Ending of(int connection) {
    return ALL[connection % ALL.length];
  }

  /** By what the client told the server with the connection's first byte. */
  static Ending told(byte first) {
    return ALL[first];
  }

  byte first() {
    return (byte) number;
  }

  /** How many of so many connections end in this way. */
  public int share(int connections) {
    return (connections + ALL.length - 1 - number) / ALL.length;
  }
}
