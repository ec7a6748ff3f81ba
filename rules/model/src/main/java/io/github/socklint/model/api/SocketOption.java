// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.api;

/** The options that a rule looks at; everything else a model may set is {@link #OTHER}. */
public enum SocketOption {
  /** {@code SO_LINGER}, socket(7). */
  LINGER,
  /** A boolean that stands for {@code SO_LINGER} with 0: XNIO's {@code CLOSE_ABORT}. */
  ABORTIVE_CLOSE,
  /** {@code SO_SNDBUF}, bytes. */
  SEND_BUFFER,
  /** {@code SO_RCVBUF}, bytes. */
  RECEIVE_BUFFER,
  /** {@code SO_RCVLOWAT}, bytes. */
  RECEIVE_LOW_WATER,
  /** {@code SO_SNDLOWAT}, bytes; Linux refuses to set it. */
  SEND_LOW_WATER,
  /** {@code TCP_NOTSENT_LOWAT}, bytes, tcp(7). */
  NOT_SENT_LOW_WATER,
  /** Low-water mark of a library's write queue, bytes. */
  WRITE_LOW_WATER,
  /** High-water mark of a library's write queue, bytes. */
  WRITE_HIGH_WATER,
  /** Both marks of a library's write queue in one value. */
  WRITE_WATER_MARKS,
  /** {@code SO_TIMEOUT}: how long a blocking read waits, milliseconds; 0 is for ever. */
  READ_TIMEOUT,
  /** How long a connect waits, milliseconds; 0 is the system's own bound (minutes). */
  CONNECT_TIMEOUT,
  /** Whether the channel blocks: {@code configureBlocking}. */
  BLOCKING,
  /** Any other option: never a finding of its own. */
  OTHER;

  /** As model files spell it, for example {@code receive-low-water}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
