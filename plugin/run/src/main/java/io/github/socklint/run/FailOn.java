// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run;

import io.github.socklint.model.message.MessageId;
import io.github.socklint.model.rule.Level;
import io.github.socklint.report.Report;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which findings break a build: those from a level on, or those that recorded runs confirm. */
public enum FailOn {
  /** Errors only. */
  ERROR(Level.ERROR),
  /** Errors and warnings. */
  WARNING(Level.WARNING),
  /** Any finding. */
  NOTE(Level.NOTE),
  /** None by its level; those with the verdict confirmed. */
  CONFIRMED(null),
  /** No finding. */
  NEVER(null);

  /** What an audit can break at. */
  public static final Set<FailOn> OF_FINDINGS =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(CONFIRMED)));

  /** What a confirmation can break at. */
  public static final Set<FailOn> OF_VERDICTS =
      Collections.unmodifiableSet(EnumSet.of(CONFIRMED, NEVER));

  /** What a build can break at in which both may run, under one setting. */
  public static final Set<FailOn> OF_BUILDS =
      Collections.unmodifiableSet(EnumSet.allOf(FailOn.class));

  private final Level level; // null: none

  FailOn(Level level) {
    this.level = level;
  }

  /**
   * Reads a setting.
   *
   * @param text the id of a value, in any case
   * @param setting what the user calls it, for the message
   * @param allowed the values that make sense there
   * @throws UsageException for any other text
   */
  public static FailOn parse(String text, String setting, Set<FailOn> allowed) {
    return allowed.stream()
        .filter(value -> value.id().equals(text.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new UsageException(
            MessageId.FAIL_LEVEL, setting + " is '" + text + "'; it can be " + sentence(allowed)));
  }

  /** As users write it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As a sentence lists them: {@code error, warning, note or never}. */
  private static String sentence(Set<FailOn> values) {
    String all = values.stream().map(FailOn::id).collect(Collectors.joining(", "));
    return all.replaceAll(", (\\w+)$", " or $1");
  }

  /** Whether a finding of this level breaks a build. */
  public boolean includes(Level found) {
    return level != null && found.atLeast(level);
  }

  /** How many open findings of the report are at this level or a graver one. */
  public long count(Report report) {
    return Optional.ofNullable(level).map(report::countAtLeast).orElse(0L);
  }
}
