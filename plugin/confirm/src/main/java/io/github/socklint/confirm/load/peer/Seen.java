// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load.peer;

/**
 * What one peer saw from the established connection to its end.
 *
 * @param firstByteNanos from established to the first byte read; -1 where none came
 * @param lifeNanos from established to the end
 */
public record Seen(
    PeerKind kind, Ending ending, Traffic traffic, long firstByteNanos, long lifeNanos) {

  /** The other side reset the connection before this one could look at it. */
  public static Seen resetAtOnce(PeerKind kind) {
    return new Seen(kind, Ending.RESET, Traffic.NONE, -1, 0);
  }
}
