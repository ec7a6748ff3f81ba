// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a name says: of a unit, of an end, of how gentle it is. */
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

  private static final List<String> FORCING = List.of(
      "abort",
      "fast",
      "force",
      "kill",
      "reset",
      "terminate",
      "destroy",
      "abandon",
      "fail",
      "shutdown",
      "immediate",
      "drop",
      "reject",
      "rst",
      "hard");
  private static final List<String> LETTING_GO =
      List.of("cancel", "register", "remove", "detach", "rebuild", "suspend", "abort");
  private static final Set<String> IMMEDIATE =
      Set.of("IMMEDIATE", "ABORT", "ABORTIVE", "FORCE", "FORCED", "RESET", "HARD", "NOW");

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

  /** Whether a method of this name gives up on purpose: {@code abort}, {@code fastClose}. */
  public static boolean saysForce(String name) {
    return containsAny(name, FORCING);
  }

  /**
   * Whether a method of this name parts with a channel that others close: {@code deregister},
   * {@code rebuildSelector}.
   */
  public static boolean saysLetGo(String name) {
    return containsAny(name, LETTING_GO);
  }

  /** Whether a constant of this name asks for an abrupt end: {@code CloseMode.IMMEDIATE}. */
  public static boolean saysImmediate(String constant) {
    return IMMEDIATE.contains(constant.toUpperCase(Locale.ROOT));
  }

  private static boolean containsAny(String name, List<String> words) {
    String lower = name.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(lower::contains);
  }
}
