// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.html;

import io.github.socklint.model.evidence.Verdict;
import io.github.socklint.model.finding.Finding;
import java.util.List;

/**
 * A finding in a list that needs no script, as the template names its parts; no verdict is empty,
 * and a place may break behind each of its parts.
 */
record Item(
    String href, String message, String level, String verdict, String rule, List<String> place) {

  static Item of(Entry entry) {
    Finding finding = entry.finding();
    return new Item(
        entry.href(),
        Shown.of(finding.message()),
        finding.level().id(),
        entry.verdict().map(Verdict::id).orElse(""),
        Shown.of(finding.ruleId()),
        List.of(Shown.of(finding.place().display()).split("(?<=/)")));
  }
}
