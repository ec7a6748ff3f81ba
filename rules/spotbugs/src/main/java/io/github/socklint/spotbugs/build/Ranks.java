// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.spotbugs.build;

import io.github.socklint.model.rule.Level;
import io.github.socklint.model.rule.Rule;
import java.util.List;
import java.util.stream.Collectors;

/**
 * SpotBugs' ranks: 1 to 4 scariest, 5 to 9 scary, 10 to 14 troubling, 15 to 20 of concern. SpotBugs
 * adds 2 for medium and 5 for low priority, so that at its usual level an error is scary (5), a
 * warning troubling (10), a note of concern (15). Nothing here is remote code execution, so none is
 * scariest.
 */
final class Ranks {
  private static final int ERROR = 5;
  private static final int WARNING = 10 - 2;
  private static final int NOTE = 15 - 5;

  private Ranks() {}

  static String of(List<Rule> rules) {
    return rules.stream()
        .map(rule -> rank(rule.level()) + " BugPattern " + rule.spotBugsType() + "\n")
        .collect(Collectors.joining());
  }

  private static int rank(Level level) {
    return switch (level) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case NOTE -> NOTE;
    };
  }
}
