// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.spotbugs;

import edu.umd.cs.findbugs.Priorities;
import io.github.socklint.model.finding.Confidence;
import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.rule.Level;

/** SpotBugs' priorities, which its users know as confidence: high, medium, low. */
final class Priority {
  private Priority() {}

  /** The level's; one lower where the engine had to merge states and may be wrong. */
  static int of(Finding finding) {
    int priority = of(finding.level());
    boolean guessed = finding.confidence() == Confidence.LOW;
    return guessed ? Math.min(priority + 1, Priorities.LOW_PRIORITY) : priority;
  }

  private static int of(Level level) {
    return switch (level) {
      case ERROR -> Priorities.HIGH_PRIORITY;
      case WARNING -> Priorities.NORMAL_PRIORITY;
      case NOTE -> Priorities.LOW_PRIORITY;
    };
  }
}
