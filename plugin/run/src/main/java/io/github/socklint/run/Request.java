// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run;

import java.util.Objects;

/**
 * One run as it is asked for.
 *
 * @param inputs what is read
 * @param policy what counts as a finding
 * @param naming how reports name files
 */
public record Request(Inputs inputs, Policy policy, Naming naming) {

  /** Checks that nothing is null. */
  public Request {
    Objects.requireNonNull(inputs);
    Objects.requireNonNull(policy);
    Objects.requireNonNull(naming);
  }
}
