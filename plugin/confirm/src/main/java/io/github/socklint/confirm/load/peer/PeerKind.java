// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load.peer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a peer behaves. Each kind provokes what some rule warns of. */
public enum PeerKind {
  /** Talks, waits for an answer, closes: the yardstick. */
  WELL_BEHAVED,
  /** Talks, then sends FIN and waits for the other side's. Who ignores it stays in CLOSE_WAIT. */
  HALF_CLOSE,
  /** Never sends a byte, and closes after a while. */
  SILENT,
  /** Asks for much, and takes a few bytes at a time through a small receive buffer. */
  SLOW_READER,
  /** Asks for much and reads nothing; its close resets where bytes are left unread. */
  NO_READER,
  /** Talks, then breaks the connection off with RST (SO_LINGER of zero). */
  RESET,
  /** Talks, is idle for a while, then closes, as pools and their servers do. */
  IDLE_THEN_CLOSE,
  /** Sends far more at once than anybody asked for. */
  OVERSIZED_BURST;

  /** As users write it, for example {@code half-close}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind with this id; empty where there is none. */
  public static Optional<PeerKind> find(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }
}
