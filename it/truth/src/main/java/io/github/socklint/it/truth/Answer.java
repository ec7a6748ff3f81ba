// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.truth;

import java.util.List;

/** How socklint's answer at a site compares with what was wanted. */
enum Answer {
  FOUND("found", true),
  MISSED("missed", false),
  FALSE_ALARM("false alarm", false),
  SILENT("silent as wanted", true),
  /** Nothing was asked: the library has no {@code -sources} jar. No share counts it. */
  NO_SOURCES("no -sources jar", true);

  private final String text;
  private final boolean right;

  Answer(String text, boolean right) {
    this.text = text;
    this.right = right;
  }

  String text() {
    return text;
  }

  boolean right() {
    return right;
  }

  /**
   * A judged site.
   *
   * @param site the site
   * @param answer the judgement
   * @param ruleId the rule to credit or to blame: the one that found it or should have; the one
   *     that gave a false alarm; empty for a site that is silent as wanted
   * @param reported the findings that count at this site, right or wrong
   */
  record At(Site site, Answer answer, String ruleId, List<Reported> reported) {}
}
