// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.rule;

import java.util.Locale;

/** What part of TCP a rule is about; the catalogue lists the groups in this order. */
public enum RuleGroup {
  /** SO_LINGER and option calls around it. */
  LINGER("SO_LINGER"),
  /** Low and high marks, buffer sizes. */
  WATERMARKS("Watermarks and buffers"),
  /** From connect to the last close. */
  TEARDOWN("Handshake and teardown");

  private final String displayName;

  RuleGroup(String displayName) {
    this.displayName = displayName;
  }

  /** As reports head the group, for example {@code Watermarks and buffers}. */
  public String displayName() {
    return displayName;
  }

  /** As rule files spell it, for example {@code watermarks}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
