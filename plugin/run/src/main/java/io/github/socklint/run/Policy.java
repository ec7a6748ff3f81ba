// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run;

import io.github.socklint.engine.Settings;
import io.github.socklint.model.message.MessageId;
import io.github.socklint.report.allow.Exclude;
import java.util.List;

/**
 * What counts as a finding.
 *
 * @param levels which rules run, and how grave they are
 * @param longLingerSeconds from more than so many seconds on a linger is long; 1 or more
 * @param excludes where findings are silent, and why
 */
public record Policy(RuleLevels levels, int longLingerSeconds, List<Exclude> excludes) {
  /** The bound of the rule {@code linger-long-close} where no one sets another. */
  public static final int LONG_LINGER_SECONDS = Settings.defaults().longLingerSeconds();

  /** What applies where a user sets nothing. */
  public static final Policy USUAL = new Policy(RuleLevels.USUAL, LONG_LINGER_SECONDS, List.of());

  /**
   * Freezes the list.
   *
   * @throws UsageException for a bound below 1
   */
  public Policy {
    if (longLingerSeconds < 1) {
      throw new UsageException(
          MessageId.LONG_LINGER,
          "the bound for a long linger is " + longLingerSeconds + " seconds; it can be 1 or more");
    }
    excludes = List.copyOf(excludes);
  }
}
