// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.allow;

import java.util.Objects;

/**
 * Why a finding is silent. It stays in the SARIF file, so that reviewers can see what was waved
 * through.
 *
 * @param kind where the decision was written down
 * @param reason why, in the words of whoever took it; never blank
 */
public record Suppression(Kind kind, String reason) {

  /** Where the decision was written down. */
  public enum Kind {
    /** In a {@code // socklint:allow} comment. */
    IN_SOURCE,
    /** In the settings of the build. */
    EXTERNAL,
    /** In a baseline. */
    BASELINE
  }

  /** Checks that there is a reason. */
  public Suppression {
    Objects.requireNonNull(kind);
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a suppression needs a reason");
    }
  }
}
