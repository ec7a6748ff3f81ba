// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.recording;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One socket, from the call that opened it to the call that closed its last descriptor.
 *
 * @param id numbers the lives of a process in the order of opening, from 1
 * @param descriptor the number that was closed last, or that is open
 * @param openedBy the thread, as gettid(2) tells it
 * @param closedBy the thread, as gettid(2) tells it; 0 while open
 * @param states when each TCP state was first seen
 * @param atClose empty while open, and for what is no TCP socket
 */
public record Life(
    long id,
    int descriptor,
    Role role,
    Ending ending,
    Optional<InetSocketAddress> local,
    Optional<InetSocketAddress> peer,
    Times times,
    Traffic traffic,
    Errors errors,
    boolean resetReceived,
    boolean shared,
    int openedBy,
    int closedBy,
    Map<TcpState, Long> states,
    List<OptionUse> options,
    Optional<AtClose> atClose) {

  /** The last use of an option; empty where it was never set. */
  public Optional<OptionUse> option(Option option) {
    return options.stream().filter(use -> use.option() == option).findFirst();
  }
}
