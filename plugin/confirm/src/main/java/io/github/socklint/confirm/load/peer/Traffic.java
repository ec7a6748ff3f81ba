// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load.peer;

/**
 * Bytes that a peer handed to the kernel, and took from it.
 *
 * @param sent not all of them need have arrived
 * @param received what was left in the receive buffer is not among them
 */
public record Traffic(long sent, long received) {
  /** No bytes. */
  public static final Traffic NONE = new Traffic(0, 0);

  /** Both together. */
  public Traffic plus(Traffic other) {
    return new Traffic(sent + other.sent, received + other.received);
  }
}
