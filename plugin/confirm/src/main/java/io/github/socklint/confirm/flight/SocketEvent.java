// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.flight;

/** Something that the agent saw of one socket. */
public sealed interface SocketEvent {
  /** Which socket, when and where. */
  Occasion at();

  /** A socket was opened, not accepted. */
  record Opened(Occasion at) implements SocketEvent {}

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
   */
  record OptionSet(Occasion at, String option, String asked, String readBack, String error)
      implements SocketEvent {}

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
