// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.finding;

import java.util.Objects;

/**
 * One step of the path that leads to a finding.
 *
 * @param place where it happens
 * @param kind what kind of step it is
 * @param message what happens there, one clause without a full stop, for example {@code the socket
 *     is opened here}
 */
public record Step(Place place, Kind kind, String message) {

  /** What a step does for the reader of the path. */
  public enum Kind {
    /** A descriptor comes into being. */
    OPENED,
    /** An option is set. */
    CONFIGURED,
    /** A call may throw and the path goes on with its exception. */
    MAY_THROW,
    /** A branch decides the path. */
    BRANCH,
    /** The path enters another method. */
    CALL,
    /** Data is read or written. */
    IO,
    /** The socket changes hands: stored, returned, passed on. */
    HANDED_OVER,
    /** The socket is closed. */
    CLOSED,
    /** The path ends and the socket is still open. */
    LEAVES
  }

  /** Checks that nothing is null. */
  public Step {
    Objects.requireNonNull(place);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(message);
  }
}
