// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.evidence;

import java.util.Arrays;
import java.util.Optional;

/** A kind of evidence, by the name that the catalogue's rules have for it. */
enum Kind {
  /** Closed with a linger of zero: RST instead of FIN (facts.md, SO_LINGER). */
  RESET_SENT("reset-sent", Figure.NONE),
  /** Bytes that the kernel had taken and that such a close dropped. */
  BYTES_DISCARDED("bytes-discarded", Figure.BYTES),
  /** A close that waited for the peer because of linger. */
  CLOSE_BLOCKED("close-blocked", Figure.LONGEST),
  /** The peer had closed, and we had not, for a second or until the end. */
  CLOSE_WAIT("close-wait", Figure.LONGEST),
  /** We had closed our half, the peer had not, for a second or until the end. */
  FIN_WAIT_2("fin-wait-2", Figure.LONGEST),
  /** A connect that took a second or more. */
  SYN_SENT("syn-sent", Figure.LONGEST),
  /** Nobody closed it; the garbage collector did in the end. */
  CLOSED_BY_GC("closed-by-gc", Figure.NONE),
  /** Open when the process ended, or when nobody could close it any more. */
  LEFT_OPEN("left-open", Figure.NONE),
  /** The kernel refused an option. */
  OPTION_REFUSED("option-refused", Figure.NONE),
  /** The kernel took a smaller SO_RCVLOWAT than the one asked for. */
  OPTION_CLAMPED("option-clamped", Figure.NONE),
  /** Setting an option threw. */
  CALL_THREW("call-threw", Figure.NONE),
  /** Bytes were there, below the low-water mark, and nobody was told. */
  UNREAD_BELOW_MARK("unread-below-mark", Figure.BYTES),
  /** A blocking read without a timeout that took a second or more. */
  READ_BLOCKED("read-blocked", Figure.LONGEST),
  /** Became unwritable again and again, where marks further apart had spared it. */
  WRITABILITY_FLAPPED("writability-flapped", Figure.TIMES),
  /** The program added another high mark and more after it was told to stop. */
  PENDING_ABOVE_HIGH("pending-above-high", Figure.MOST_BYTES);

  /** What is told besides how often. */
  enum Figure {
    NONE(""),
    /** The sum. */
    BYTES("bytes"),
    /** The sum. */
    TIMES("times"),
    /** The most of one connection. */
    MOST_BYTES("mostBytes"),
    /** The longest, in nanoseconds. */
    LONGEST("longestNanos");

    private final String id;

    Figure(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }

    /** The figure of two connections. */
    long join(long a, long b) {
      return this == BYTES || this == TIMES ? a + b : Math.max(a, b);
    }
  }

  private final String id;
  private final Figure figure;

  Kind(String id, Figure figure) {
    this.id = id;
    this.figure = figure;
  }

  String id() {
    return id;
  }

  Figure figure() {
    return figure;
  }

  /** The kind of this name; empty for one that no recorder can see yet. */
  static Optional<Kind> of(String id) {
    return Arrays.stream(values()).filter(k -> k.id.equals(id)).findFirst();
  }
}
