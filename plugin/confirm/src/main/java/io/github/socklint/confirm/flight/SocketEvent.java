// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.flight;

import java.util.List;

/** Something that the agent saw of one socket. */
public sealed interface SocketEvent {
  /** Which socket, when and where. */
  Occasion at();

  /**
   * A socket was opened, not accepted.
   *
   * @param origin of its making, where it was made before without a descriptor; else empty
   */
  record Opened(Occasion at, String origin) implements SocketEvent {
    /** Opened where it was made. */
    public Opened(Occasion at) {
      this(at, "");
    }
  }

  /**
   * A socket was made that has no descriptor yet: {@code new Socket()}.
   *
   * @param origin what its opening tells, too
   */
  record Made(Occasion at, String origin) implements SocketEvent {}

  /**
   * The program did or was told something that often comes before misuse.
   *
   * @param what {@code end-read} or {@code write-failed}, for the first time;
   *     {@code output-shut-down}; or {@code key-cancelled}, of an open channel
   */
  record Touched(Occasion at, String what) implements SocketEvent {}

  /** A connection was accepted: the life of its socket begins. */
  record Accepted(Occasion at) implements SocketEvent {}

  /**
   * A connect was settled, or begun.
   *
   * @param outcome {@code connected}, {@code started} (to be settled later) or {@code failed}
   * @param error the exception, empty where it did not fail
   */
  record Connected(Occasion at, String outcome, String error) implements SocketEvent {}

  /**
   * A socket option was set, or refused.
   *
   * @param option its name, as {@code SO_LINGER}
   * @param asked the value asked for; for {@code SO_LINGER} -1 is off
   * @param readBack what the JDK then read from the kernel, empty where it cannot be read. Linux
   *     doubles {@code SO_RCVBUF} and {@code SO_SNDBUF}, and the JDK halves them when it reads.
   * @param error the exception, empty where it was not refused
   * @param origin that of the request that it was set for, empty where it was set on the spot
   */
  record OptionSet(
      Occasion at, String option, String asked, String readBack, String error, String origin)
      implements SocketEvent {
    /** Set on the spot. */
    public OptionSet(Occasion at, String option, String asked, String readBack, String error) {
      this(at, option, asked, readBack, error, "");
    }
  }

  /**
   * An option was asked for that is to be set on sockets to come, as by a bootstrap of Netty: of no
   * socket. Or it was refused before it came to a socket.
   *
   * @param origin what the setting on a socket tells, too
   * @param option its name, as {@code SO_LINGER}; may be empty where it was refused
   * @param asked the value asked for, empty where it is not told
   * @param error why it was refused, empty where it was not
   */
  record OptionAsked(Occasion at, String origin, String option, String asked, String error)
      implements SocketEvent {}

  /**
   * An option is about to be set past the JDK: of the socket that has the descriptor, whose life is
   * not told.
   *
   * @param option its name, or its level and number
   * @param asked the value asked for, empty where it is not told
   * @param origin that of the request that it was set for, empty where it was set on the spot
   */
  record NativeOption(Occasion at, String option, String asked, String origin)
      implements SocketEvent {}

  /**
   * A blocking read without a timeout took a second or more.
   *
   * @param ended false while it goes on: its end is then what was last told
   */
  record ReadBlocked(Occasion at, boolean ended) implements SocketEvent {}

  /**
   * How the write buffer of a connection of Netty filled and drained so far: of the socket that has
   * the two addresses, whose life is not told.
   *
   * @param origins of its marks
   * @param lowBytes the low mark
   * @param highBytes the high mark
   * @param changes how often it became unwritable
   * @param needless how often without having drained to half of the high mark since
   * @param heedlessBytes the most that was added while it was unwritable, where that was more than
   *     another high mark; else 0
   */
  record Writability(
      Occasion at,
      List<String> origins,
      int lowBytes,
      int highBytes,
      long changes,
      long needless,
      long heedlessBytes)
      implements SocketEvent {
    /** Copies the list. */
    public Writability {
      origins = List.copyOf(origins);
    }
  }

  /**
   * A socket was closed, or a step towards it was taken.
   *
   * @param by {@code program}, {@code stream} (one of its streams was closed) or {@code cleaner}
   *     (it had become unreachable)
   * @param step {@code close}, {@code dup2} (the connection ends, the number stays taken until
   *     another thread has let go) or {@code asked} (the channel is closed, its descriptor stays
   *     open until the selector lets go); after the last two a {@code close} of the same life
   *     follows
   * @param error the exception, empty where it did not fail
   */
  record Closed(Occasion at, String by, String step, String error) implements SocketEvent {}

  /** An open socket became unreachable: nobody can close it any more. */
  record Unreachable(Occasion at) implements SocketEvent {}
}
