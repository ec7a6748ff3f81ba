// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.recording;

/**
 * The options whose values are kept. In the format's order: the place is the number in the file.
 */
public enum Option {
  /** In seconds; -1 is off. */
  SO_LINGER,
  SO_RCVLOWAT,
  SO_SNDLOWAT,
  SO_RCVBUF,
  SO_SNDBUF,
  TCP_NOTSENT_LOWAT,
  TCP_USER_TIMEOUT,
  TCP_LINGER2
}
