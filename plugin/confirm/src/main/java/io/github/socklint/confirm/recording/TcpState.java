// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.recording;

import java.util.Optional;

/** A TCP state by Linux's number (include/net/tcp_states.h): the place plus one. */
public enum TcpState {
  ESTABLISHED,
  SYN_SENT,
  SYN_RECV,
  FIN_WAIT_1,
  FIN_WAIT_2,
  TIME_WAIT,
  CLOSED,
  CLOSE_WAIT,
  LAST_ACK,
  LISTEN,
  CLOSING,
  NEW_SYN_RECV,
  BOUND_INACTIVE;

  private static final TcpState[] ALL = values();

  /** The state with a kernel's number; empty for 0 and for numbers that are not known. */
  static Optional<TcpState> of(int number) {
    return number > 0 && number <= ALL.length ? Optional.of(ALL[number - 1]) : Optional.empty();
  }
}
