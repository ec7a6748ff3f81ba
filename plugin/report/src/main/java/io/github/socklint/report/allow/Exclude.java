// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.allow;

import io.github.socklint.model.finding.Finding;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Silences findings in some classes.
 *
 * @param classes a pattern for binary class names: {@code *} stands for any characters but the dot,
 *     {@code **} for any characters; a class that matches brings its nested classes along
 * @param ruleIds the rules to silence there; empty: all of them
 * @param reason why; never blank
 */
public record Exclude(String classes, Set<String> ruleIds, String reason) {

  /** Checks that there are classes and a reason. */
  public Exclude {
    if (classes.isBlank()) {
      throw new IllegalArgumentException(
          "an exclude names no classes; give a pattern such as org.example.legacy.**");
    }
    if (reason.isBlank()) {
      throw new IllegalArgumentException("the exclude of " + classes + " gives no reason");
    }
    ruleIds = Set.copyOf(ruleIds);
  }

  /** Whether it silences this finding. */
  public boolean matches(Finding finding) {
    return (ruleIds.isEmpty() || ruleIds.contains(finding.ruleId()))
        && pattern().matcher(finding.place().className()).matches();
  }

  private Pattern pattern() {
    StringBuilder regex = new StringBuilder();
    for (String part : classes.strip().split("(?<=\\*\\*)|(?=\\*\\*)")) {
      if (part.equals("**")) {
        regex.append(".*");
      } else {
        regex.append(
            Pattern.quote(part).replace("*", "\\E[^.]*\\Q")); // no * is left but the single ones
      }
    }
    return Pattern.compile(regex + "(\\$.*)?");
  }
}
