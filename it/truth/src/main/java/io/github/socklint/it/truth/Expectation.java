// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.truth;

import java.util.EnumSet;
import java.util.Set;

/** What socklint should answer at a labelled site. */
sealed interface Expectation {

  /**
   * That rule, at one of the levels.
   *
   * @param ruleId the rule
   * @param levels levels that are right, maybe none of them
   * @param silenceIsRight whether saying nothing is right too
   */
  record Rule(String ruleId, Set<Level> levels, boolean silenceIsRight) implements Expectation {}

  /** Nothing above this level. */
  record NoteAtMost() implements Expectation {}

  /** Nothing at all. */
  record Silent() implements Expectation {}

  /** A rule of the teardown group at warning or error, at the opening line or in its method. */
  record RealBug() implements Expectation {}

  /** Reads the column {@code expect} of linger.tsv. */
  static Expectation ofLinger(String expect) {
    if (expect.equals("silent")) {
      return new Silent();
    }
    if (expect.equals("note-at-most")) {
      return new NoteAtMost();
    }
    int colon = expect.indexOf(':');
    if (colon <= 0) {
      throw new IllegalArgumentException(
          "expect '" + expect + "' is none of silent, note-at-most, rule:level|level…");
    }
    Set<Level> levels = EnumSet.noneOf(Level.class);
    boolean silenceIsRight = false;
    for (String level : expect.substring(colon + 1).split("\\|", -1)) {
      if (level.equals("none")) {
        silenceIsRight = true;
      } else {
        levels.add(Level.ofSarif(level));
      }
    }
    return new Rule(expect.substring(0, colon), levels, silenceIsRight);
  }

  /** Reads the column {@code severity} of lifecycle.tsv. */
  static Expectation ofSeverity(String severity) {
    return switch (severity) {
      case "real bug" -> new RealBug();
      case "debatable" -> new NoteAtMost();
      case "none" -> new Silent();
      default ->
        throw new IllegalArgumentException(
            "severity '" + severity + "' is none of real bug, debatable, none");
    };
  }
}
