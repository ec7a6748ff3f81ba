// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.domain;

import java.util.List;

/** Where a tracked object stands, as far as its descriptor is concerned. */
public enum Life {
  /** Not a resource, or none yet. */
  NONE,
  /** Somebody else's: it may be open. */
  ASSUMED,
  /** An untouched {@code new Socket()}: an object without a descriptor. */
  DORMANT,
  /** It holds a descriptor. */
  OPEN,
  /** It holds a descriptor and the handshake is done. */
  CONNECTED,
  /** Closed. */
  CLOSED;

  /** Whether it holds a descriptor for certain. */
  public boolean holdsDescriptor() {
    return this == OPEN || this == CONNECTED;
  }

  /**
   * The graver of two: a merged state must not hide a leak. An open one before what may be open,
   * and closed only where both are.
   */
  static Life join(Life a, Life b) {
    for (Life grave : List.of(OPEN, CONNECTED, ASSUMED, DORMANT, NONE)) {
      if (a == grave || b == grave) {
        return grave;
      }
    }
    return CLOSED;
  }
}
