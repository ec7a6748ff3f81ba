// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.truth;

import java.util.Locale;

/** Level of a reported finding, weakest first. */
enum Level {
  NOTE,
  WARNING,
  ERROR;

  /** The level of a SARIF result; {@code none} counts as a note, an absent one is a warning. */
  static Level ofSarif(String level) {
    return switch (level) {
      case "none", "note" -> NOTE;
      case "", "warning" -> WARNING;
      case "error" -> ERROR;
      default -> throw new IllegalArgumentException("unknown SARIF level '" + level + "'");
    };
  }

  /** As it stands in SARIF and in the truth's tables. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
