// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.evidence;

import java.util.List;
import java.util.Optional;

/**
 * One end of a connection, as its own process recorded it.
 *
 * @param role connected, accepted, connecting, listening, opened or datagram
 * @param local its address and port, as {@code 127.0.0.1:8080} or {@code [::1]:8080}; empty where
 *     it is not known
 * @param peer the other end's address and port, in the same form
 * @param pid the process
 * @param traffic empty where the native shim did not record it: the agent counts no bytes
 * @param moments in the order of time
 */
public record End(
    String role,
    String local,
    String peer,
    long pid,
    Optional<Traffic> traffic,
    List<Moment> moments) {

  /**
   * Bytes.
   *
   * @param in read by the program
   * @param out written by the program
   * @param unreadAtClose in the receive queue just before the close; 0 where it was not closed
   * @param unsentAtClose written and not acknowledged by the peer just before the close; 0 where it
   *     was not closed
   */
  public record Traffic(long in, long out, long unreadAtClose, long unsentAtClose) {}

  /** Copies the list. */
  public End {
    moments = List.copyOf(moments);
  }
}
