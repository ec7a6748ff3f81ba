// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import java.util.List;
import java.util.Locale;

/** What a name says of a unit. */
public final class Names {
  private static final List<String> CLOSE_LIKE = List.of(
      "close",
      "stop",
      "shutdown",
      "disconnect",
      "dispose",
      "destroy",
      "release",
      "terminate",
      "cleanup",
      "quit",
      "teardown",
      "halt",
      "finish",
      "end");

  private Names() {}

  /** Whether the name speaks of seconds: {@code lingerSeconds}, {@code timeoutSec}. */
  public static boolean saysSeconds(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return !saysMillis(name)
        && (lower.endsWith("seconds") && !lower.endsWith("milliseconds")
            || lower.endsWith("secs")
            || name.endsWith("Sec"));
  }

  /** Whether the name speaks of milliseconds: {@code lingerMillis}, {@code timeoutMs}. */
  public static boolean saysMillis(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.contains("millis")
        || lower.contains("msec")
        || name.endsWith("Ms")
        || name.endsWith("MS")
            && name.length() > 2
            && !Character.isUpperCase(name.charAt(name.length() - 3))
        || lower.endsWith("_ms");
  }

  /**
   * Whether the name promises to end something: {@code close}, {@code doStop}, {@code shutdownNow}.
   */
  public static boolean saysClose(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.contains("connect") && !lower.contains("disconnect")) {
      // finishConnect ends a handshake, not a connection.
      return false;
    }
    String bare = lower.startsWith("do") ? lower.substring(2) : lower;
    return CLOSE_LIKE.stream().anyMatch(word -> lower.startsWith(word) || bare.startsWith(word));
  }
}
