// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.recording;

import java.util.Optional;

/**
 * What was noted at once.
 *
 * @param life the {@link Life#id} it happened to
 * @param atNanos when, as {@link System#nanoTime()}
 * @param code see {@link Kind}; 0 where there is none
 * @param first see {@link Kind}
 * @param second see {@link Kind}
 * @param localPort 0 where it is not known
 * @param peerPort 0 where it is not known
 * @param thread as gettid(2) tells it
 */
public record Anomaly(
    Kind kind,
    long life,
    int descriptor,
    long atNanos,
    int code,
    long first,
    long second,
    int localPort,
    int peerPort,
    int thread) {

  /** In the format's order: the place plus one is the number in the file. */
  public enum Kind {
    /** Code: errno; 0 where only the TCP state told of it. */
    RESET_RECEIVED,
    /** Code: see {@link #LINGER_ZERO}; first: unread bytes; second: unsent bytes. */
    RESET_SENT,
    /** First: nanoseconds; second: seconds of linger, -1 is off. */
    CLOSE_BLOCKED,
    /** Code: errno; first: level in the upper half, option in the lower; second: asked. */
    OPTION_REFUSED,
    /** Code: place in {@link Option}; first: asked; second: read back. */
    OPTION_CLAMPED,
    /** First: bytes. */
    UNREAD_AT_CLOSE,
    /** First: bytes not acknowledged; second: of these, never sent. */
    UNSENT_AT_CLOSE,
    /** First: seconds. */
    LINGER_AT_CLOSE,
    /** First: bytes there; second: SO_RCVLOWAT. */
    BELOW_LOW_MARK;

    private static final Kind[] ALL = values();
  }

  /** Code of {@link Kind#RESET_SENT}: SO_LINGER of zero. */
  public static final int LINGER_ZERO = 1;

  /** Code of {@link Kind#RESET_SENT}: bytes that the program had not read. */
  public static final int UNREAD_DATA = 2;

  private static final Option[] OPTIONS = Option.values();

  /** The option of {@link Kind#OPTION_CLAMPED}; empty for another kind. */
  public Optional<Option> option() {
    return kind == Kind.OPTION_CLAMPED && code >= 0 && code < OPTIONS.length
        ? Optional.of(OPTIONS[code])
        : Optional.empty();
  }

  static boolean isKind(int number) {
    return number > 0 && number <= Kind.ALL.length;
  }

  static Kind kind(int number) {
    return Kind.ALL[number - 1];
  }
}
