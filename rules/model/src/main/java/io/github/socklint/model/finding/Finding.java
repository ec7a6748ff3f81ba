// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.finding;

import io.github.socklint.model.rule.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One misuse at one place, with the path that leads to it.
 *
 * @param ruleId the rule of the catalogue, for example {@code linger-zero}
 * @param level how grave it is here; the catalogue gives the usual level, the engine the one of
 *     this path
 * @param confidence how sure the engine is
 * @param place the line to be reported
 * @param message what is wrong here: one sentence with a full stop, complete without the rule's
 *     text
 * @param steps the path, in the order in which it is taken; the last step is the misuse itself
 * @param fingerprint a hexadecimal string that stays the same when lines move or unrelated code is
 *     added: made from rule, class, method and what is misused, never from line numbers
 */
public record Finding(
    String ruleId,
    Level level,
    Confidence confidence,
    Place place,
    String message,
    List<Step> steps,
    String fingerprint) {

  /** The order of every report: artifact, source file, line, rule, message. */
  public static final Comparator<Finding> REPORT_ORDER = Comparator.comparing(
          (Finding f) -> f.place().artifact())
      .thenComparing(f -> f.place().sourceFile())
      .thenComparingInt(f -> f.place().line().orElse(0))
      .thenComparing(Finding::ruleId)
      .thenComparing(f -> f.place().className())
      .thenComparing(f -> f.place().method())
      .thenComparing(f -> f.place().descriptor())
      .thenComparing(Finding::message);

  /** Checks that nothing is null and freezes the steps. */
  public Finding {
    Objects.requireNonNull(ruleId);
    Objects.requireNonNull(level);
    Objects.requireNonNull(confidence);
    Objects.requireNonNull(place);
    Objects.requireNonNull(message);
    steps = List.copyOf(steps);
    Objects.requireNonNull(fingerprint);
  }

  /** The same finding at another level, as a user's settings ask for. */
  public Finding withLevel(Level newLevel) {
    return new Finding(ruleId, newLevel, confidence, place, message, steps, fingerprint);
  }
}
