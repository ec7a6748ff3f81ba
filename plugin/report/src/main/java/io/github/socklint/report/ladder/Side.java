// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.ladder;

/** One of the two ends. */
public enum Side {
  /** The end that a finding is about. */
  HERE,
  /** Its peer. */
  THERE;

  /** The one at the far side. */
  public Side other() {
    return this == HERE ? THERE : HERE;
  }
}
