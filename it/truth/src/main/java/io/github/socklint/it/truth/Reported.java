// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.truth;

import java.util.Comparator;

/**
 * One result of a SARIF file, as far as scoring needs it.
 *
 * @param ruleId the rule
 * @param level its level
 * @param jar file name of the jar, or empty where the result does not tell
 * @param className binary name of the class, with dots
 * @param method name of the method, without descriptor; empty where the result names a class only
 * @param line the line, or 0 where the result has none
 */
record Reported(String ruleId, Level level, String jar, String className, String method, int line) {

  /** By class, line, rule and level, so that the same input gives the same report. */
  static final Comparator<Reported> ORDER = Comparator.comparing(Reported::className)
      .thenComparingInt(Reported::line)
      .thenComparing(Reported::method)
      .thenComparing(Reported::ruleId)
      .thenComparing(Reported::level);

  /** Short form for tables: {@code socket-leak:error 42}. */
  String display() {
    return ruleId + ":" + level.text() + (line == 0 ? "" : " " + line);
  }
}
