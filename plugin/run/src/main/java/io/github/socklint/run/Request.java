// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run;

import java.util.Objects;
import java.util.Optional;

/**
 * One run as it is asked for.
 *
 * @param inputs what is read
 * @param policy what counts as a finding
 * @param naming how reports name files
 * @param baseline what is accepted already; empty where nobody keeps a baseline
 */
public record Request(
    Inputs inputs, Policy policy, Naming naming, Optional<BaselineSetting> baseline) {

  /** A run without a baseline. */
  public Request(Inputs inputs, Policy policy, Naming naming) {
    this(inputs, policy, naming, Optional.empty());
  }

  /** Checks that nothing is null. */
  public Request {
    Objects.requireNonNull(inputs);
    Objects.requireNonNull(policy);
    Objects.requireNonNull(naming);
    Objects.requireNonNull(baseline);
  }
}
