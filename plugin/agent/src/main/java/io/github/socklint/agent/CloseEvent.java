// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

/**
 * A descriptor was closed, or a step towards it was taken. One life has one such event, or two
 * where the close came in two steps: {@code dup2} then {@code close}, {@code asked} then
 * {@code close}.
 */
@Name("socklint.Close")
@Label("Socket Closed")
@Description("A socket was closed")
final class CloseEvent extends SocketEvent {
  /** The descriptor is given back. */
  static final String CLOSE = "close";

  /** The connection ends, the number stays taken until other threads have let go of it. */
  static final String DUP2 = "dup2";

  /** The channel is closed for the program; its selector has yet to let go of the descriptor. */
  static final String ASKED = "asked";

  @Label("By")
  @Description("program, stream (a stream of the socket was closed) or cleaner (unreachable)")
  String by;

  @Label("Step")
  @Description("close, dup2 (number still taken) or asked (descriptor still open)")
  String step;

  @Label("Error")
  @Description("The exception where it failed")
  String error;

  /** The life that ends; Flight Recorder leaves out transient fields. */
  transient Life ending;
}
