// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine;

import io.github.socklint.model.rule.Level;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a user may change.
 *
 * @param threads how many threads analyse, at least 1
 * @param levels other levels for rules; an empty level switches a rule off
 * @param longLingerSeconds a lingering close may block this many seconds without a finding
 * @param narrowMarksPercent watermarks that are nearer than this share of the high one are narrow,
 *     in percent
 */
public record Settings(
    int threads,
    Map<String, Optional<Level>> levels,
    int longLingerSeconds,
    int narrowMarksPercent) {

  /** Freezes the map and checks the numbers. */
  public Settings {
    if (threads < 1 || longLingerSeconds < 0 || narrowMarksPercent < 0) {
      throw new IllegalArgumentException(
          "threads must be at least 1, longLingerSeconds and narrowMarksPercent at least 0");
    }
    levels = Map.copyOf(levels);
  }

  /** All cores, the catalogue's levels, 10 seconds, 10 percent. */
  public static Settings defaults() {
    return new Settings(Runtime.getRuntime().availableProcessors(), Map.of(), 10, 10);
  }

  /** The same with another number of threads. */
  public Settings withThreads(int number) {
    return new Settings(number, levels, longLingerSeconds, narrowMarksPercent);
  }

  /** The same with another level for a rule; empty switches it off. */
  public Settings withLevel(String ruleId, Optional<Level> level) {
    Map<String, Optional<Level>> more = new TreeMap<>(levels);
    more.put(ruleId, level);
    return new Settings(threads, more, longLingerSeconds, narrowMarksPercent);
  }

  /** The same with another bound for a lingering close. */
  public Settings withLongLingerSeconds(int seconds) {
    return new Settings(threads, levels, seconds, narrowMarksPercent);
  }
}
