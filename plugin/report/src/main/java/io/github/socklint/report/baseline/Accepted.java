// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.baseline;

import io.github.socklint.model.finding.Finding;
import io.github.socklint.report.match.Identity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A finding that somebody has accepted.
 *
 * @param identity what it is recognised by
 * @param from what it was read from, as reports name it: a class folder, an archive; empty where
 *     that is unknown
 * @param line where it was when it was accepted; empty where that is unknown
 * @param message what was wrong
 * @param reason why it is accepted; never blank
 * @param date when it was accepted
 */
public record Accepted(
    Identity identity,
    String from,
    OptionalInt line,
    String message,
    String reason,
    LocalDate date) {
  /** The order of the file: one change of the code changes few lines of it. */
  static final Comparator<Accepted> ORDER = Comparator.comparing(
          (Accepted a) -> a.identity().path())
      .thenComparing(a -> a.identity().ruleId())
      .thenComparing(a -> a.identity().owner())
      .thenComparingInt(a -> a.line().orElse(0))
      .thenComparing(a -> a.identity().fingerprint())
      .thenComparing(Accepted::date)
      .thenComparing(Accepted::reason);

  /** Checks that nothing is null and that there is a reason. */
  public Accepted {
    Objects.requireNonNull(identity);
    Objects.requireNonNull(from);
    Objects.requireNonNull(line);
    Objects.requireNonNull(message);
    Objects.requireNonNull(date);
    if (reason.isBlank()) {
      throw new IllegalArgumentException("an accepted finding needs a reason");
    }
  }

  /**
   * Accepts a finding.
   *
   * @param path of its file, as reports name it
   * @param from what it was read from
   */
  public static Accepted of(
      Finding finding, String path, String from, String reason, LocalDate date) {
    return new Accepted(
        Identity.of(finding, path), from, finding.place().line(), finding.message(), reason, date);
  }

  /** As a line of a report has it: {@code src/A.java: [socket-leak] in org.example.A.open}. */
  public String display() {
    return identity.path() + ": [" + identity.ruleId() + "] in " + identity.owner();
  }
}
