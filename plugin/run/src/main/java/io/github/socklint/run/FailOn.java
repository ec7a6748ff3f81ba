// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run;

import io.github.socklint.model.message.MessageId;
import io.github.socklint.model.rule.Level;
import io.github.socklint.report.Report;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** From which level on findings break a build. */
public enum FailOn {
  /** Errors only. */
  ERROR(Level.ERROR),
  /** Errors and warnings. */
  WARNING(Level.WARNING),
  /** Any finding. */
  NOTE(Level.NOTE),
  /** No finding. */
  NEVER(null);

  private final Level level; // null: none

  FailOn(Level level) {
    this.level = level;
  }

  /**
   * Reads a setting.
   *
   * @param text {@code error}, {@code warning}, {@code note} or {@code never}, in any case
   * @param setting what the user calls it, for the message
   * @throws UsageException for any other text
   */
  public static FailOn parse(String text, String setting) {
    return Arrays.stream(values())
        .filter(value -> value.id().equals(text.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new UsageException(
            MessageId.FAIL_LEVEL, setting + " is '" + text + "'; it can be " + allowed()));
  }

  /** As users write it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The values as a sentence lists them: {@code error, warning, note or never}. */
  public static String allowed() {
    String all = Arrays.stream(values()).map(FailOn::id).collect(Collectors.joining(", "));
    return all.replaceAll(", (\\w+)$", " or $1");
  }

  /** How many open findings of the report are at this level or a graver one. */
  public long count(Report report) {
    return Optional.ofNullable(level).map(report::countAtLeast).orElse(0L);
  }
}
