// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.truth;

import java.util.Set;

/** Which rules count at which sites. */
enum RuleGroup {
  /** Linger, watermarks and options: count at the sites of linger.tsv. */
  OPTIONS,
  /** Claims that a socket is not closed: count at the sites of lifecycle.tsv. */
  TEARDOWN,
  /** Says nothing of either: missing timeouts, closing under a lock, late buffers. */
  OTHER;

  private static final Set<String> LEAK_CLAIMS = Set.of(
      "socket-leak",
      "socket-leak-on-exception",
      "socket-overwritten",
      "socket-field-never-closed",
      "handler-leak",
      "close-incomplete",
      "eof-not-closed",
      "eof-ignored",
      "key-cancelled-not-closed",
      "half-close-unfinished",
      "layered-not-closed",
      "http-response-leak");

  private static final Set<String> OPTION_PREFIXES =
      Set.of("linger-", "watermark-", "option-", "lowat-");

  static RuleGroup of(String ruleId) {
    if (LEAK_CLAIMS.contains(ruleId)) {
      return TEARDOWN;
    }
    return OPTION_PREFIXES.stream().anyMatch(ruleId::startsWith) ? OPTIONS : OTHER;
  }

  /** The rule that should have found a real bug with this label of lifecycle.tsv. */
  static String expectedFor(String label) {
    return switch (label) {
      case "leak-normal-path" -> "socket-leak";
      case "leak-exception-path" -> "socket-leak-on-exception";
      case "leak-overwrite" -> "socket-overwritten";
      case "field-never-closed" -> "socket-field-never-closed";
      default -> label;
    };
  }
}
