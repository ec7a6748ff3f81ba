// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.rule;

/** How grave a finding is, in the words of SARIF 2.1.0 section 3.27.10; gravest first. */
public enum Level {
  /** Wrong on every reading: data is lost, a thread stands still, a descriptor is gone for good. */
  ERROR,
  /** Wrong under conditions that production meets. */
  WARNING,
  /** Worth knowing; no change may be needed. */
  NOTE;

  /** The level as SARIF and the settings spell it: {@code error}, {@code warning}, {@code note}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Whether this level is as grave as the other, or graver. */
  public boolean atLeast(Level other) {
    return compareTo(other) <= 0;
  }
}
