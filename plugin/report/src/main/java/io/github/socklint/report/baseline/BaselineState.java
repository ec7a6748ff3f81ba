// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.baseline;

import java.util.Locale;

/** What a finding is in comparison with an earlier run (SARIF 2.1.0 section 3.27.24). */
public enum BaselineState {
  /** It was not there before. */
  NEW,
  /** It was there before, too. */
  UNCHANGED,
  /** It was there before, and is no more. */
  ABSENT;

  /** As SARIF has it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
