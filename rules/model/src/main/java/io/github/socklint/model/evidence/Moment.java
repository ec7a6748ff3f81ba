// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A moment in the life of a connection.
 *
 * @param atNanos nanoseconds since the life's first moment
 * @param detail the name of the TCP state, as {@code CLOSE_WAIT}; the option and its value; who
 *     closed; empty where there is nothing to tell
 */
public record Moment(long atNanos, What what, String detail) {

  /** What happened, in the order in which things of one instant are told. */
  public enum What {
    /** The socket was opened. */
    OPENED,
    /** A call of connect began: SYN. */
    CONNECT_BEGAN,
    /** The connection was there. */
    CONNECTED,
    /** The connection was taken out of the listening socket's queue. */
    ACCEPTED,
    /** A TCP state was first seen: it may have begun up to one sample earlier. */
    STATE,
    /** A socket option was set, or refused. */
    OPTION_SET,
    /** A read told the end of the stream for the first time: the peer's FIN. */
    FIRST_EOF,
    /** Reading was shut down. */
    SHUTDOWN_READ,
    /** Writing was shut down: FIN. */
    SHUTDOWN_WRITE,
    /** The peer's reset was first noticed. */
    RESET_RECEIVED,
    /** The close reset the connection. */
    RESET_SENT,
    /** The call that closed the last descriptor began. */
    CLOSE_BEGAN,
    /** That call returned. */
    CLOSE_ENDED,
    /** Still open when the process was last heard of. */
    LAST_SEEN;

    /** Its name in SARIF's properties, as {@code close-began}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of this name; empty where there is none. */
    public static Optional<What> of(String id) {
      return Arrays.stream(values()).filter(what -> what.id().equals(id)).findFirst();
    }
  }
}
