// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report;

import io.github.socklint.model.finding.Finding;
import io.github.socklint.report.allow.Suppression;
import java.util.Objects;
import java.util.Optional;

/**
 * A finding as it is reported.
 *
 * @param finding what is wrong and where
 * @param suppression why it is silent, or empty where it is not
 */
public record Result(Finding finding, Optional<Suppression> suppression) {

  /** Checks that nothing is null. */
  public Result {
    Objects.requireNonNull(finding);
    Objects.requireNonNull(suppression);
  }
}
