// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.domain;

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
}
