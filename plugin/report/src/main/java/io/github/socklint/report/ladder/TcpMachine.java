// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.ladder;

/**
 * The state of one end as packets make it (RFC 9293 section 3.3.2), named as verdicts name them.
 */
final class TcpMachine {
  static final String CLOSED = "CLOSED";
  static final String SYN_SENT = "SYN_SENT";
  static final String SYN_RECV = "SYN_RECV";
  static final String ESTABLISHED = "ESTABLISHED";
  static final String FIN_WAIT_1 = "FIN_WAIT_1";
  static final String FIN_WAIT_2 = "FIN_WAIT_2";
  static final String CLOSE_WAIT = "CLOSE_WAIT";
  static final String CLOSING = "CLOSING";
  static final String LAST_ACK = "LAST_ACK";
  static final String TIME_WAIT = "TIME_WAIT";

  private String state = CLOSED;

  String state() {
    return state;
  }

  void sends(Packet packet) {
    state = switch (packet) {
      case SYN -> SYN_SENT;
      case FIN ->
        switch (state) {
          case ESTABLISHED, SYN_RECV -> FIN_WAIT_1;
          case CLOSE_WAIT -> LAST_ACK;
          default -> state;
        };
      case RST -> CLOSED;
      case ACK -> state.equals(SYN_SENT) ? ESTABLISHED : state;
      case SYN_ACK, DATA -> state;
    };
  }

  void receives(Packet packet) {
    state = switch (packet) {
      case SYN -> SYN_RECV;
      case SYN_ACK, DATA -> state;
      case ACK -> acknowledged();
      case FIN ->
        switch (state) {
          case ESTABLISHED, SYN_RECV -> CLOSE_WAIT;
          case FIN_WAIT_1 -> CLOSING;
          case FIN_WAIT_2 -> TIME_WAIT;
          default -> state;
        };
      case RST -> CLOSED;
    };
  }

  private String acknowledged() {
    return switch (state) {
      case SYN_RECV -> ESTABLISHED;
      case FIN_WAIT_1 -> FIN_WAIT_2;
      case CLOSING -> TIME_WAIT;
      case LAST_ACK -> CLOSED;
      default -> state;
    };
  }
}
