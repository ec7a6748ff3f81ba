// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report;

import io.github.socklint.model.finding.Finding;
import io.github.socklint.report.allow.Suppression;
import io.github.socklint.report.baseline.BaselineState;
import java.util.Objects;
import java.util.Optional;

/**
 * A finding as it is reported.
 *
 * @param finding what is wrong and where
 * @param suppression why it is silent, or empty where it is not
 * @param state what the baseline says of it; empty where there is no baseline
 */
public record Result(
    Finding finding, Optional<Suppression> suppression, Optional<BaselineState> state) {

  /** A finding of a run without a baseline. */
  public Result(Finding finding, Optional<Suppression> suppression) {
    this(finding, suppression, Optional.empty());
  }

  /** Checks that nothing is null. */
  public Result {
    Objects.requireNonNull(state);
    Objects.requireNonNull(finding);
    Objects.requireNonNull(suppression);
  }
}
