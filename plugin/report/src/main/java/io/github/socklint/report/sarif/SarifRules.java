// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.sarif;

import io.github.socklint.model.rule.Level;
import io.github.socklint.model.rule.Rule;
import io.github.socklint.report.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;

/** The catalogue as reporting descriptors (section 3.49). */
final class SarifRules {
  private final List<Rule> rules;

  SarifRules(List<Rule> rules) {
    this.rules = rules;
  }

  List<Json> descriptors() {
    return rules.stream().map(SarifRules::descriptor).toList();
  }

  Json taxonomy() {
    TreeSet<Integer> numbers = new TreeSet<>();
    rules.forEach(rule -> numbers.addAll(rule.cwe()));
    return Cwe.taxonomy(numbers);
  }

  /** Where the rule stands among the descriptors. */
  OptionalInt index(String ruleId) {
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).id().equals(ruleId)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** The group of the rule, as results carry it. */
  String category(String ruleId) {
    OptionalInt index = index(ruleId);
    return index.isPresent() ? rules.get(index.getAsInt()).group().id() : "unknown";
  }

  private static Json descriptor(Rule rule) {
    return Json.object()
        .put("id", rule.id())
        .put("name", rule.pmdName())
        .put("shortDescription", Json.of("text", sentence(rule.title())))
        .put("fullDescription", Json.of("text", PlainText.lead(rule.summary())))
        .put("defaultConfiguration", Json.of("level", rule.level().id()))
        .put(
            "help", Json.object().put("text", rule.helpText()).put("markdown", rule.helpMarkdown()))
        .putUnlessEmpty(
            "relationships", rule.cwe().stream().map(Cwe::relationship).toList())
        .put("properties", properties(rule));
  }

  /**
   * What GitHub's code scanning reads. There is no {@code security-severity}: it would file a
   * leaked socket among the vulnerabilities, under a score that nobody has assessed.
   */
  private static Json properties(Rule rule) {
    List<String> tags =
        new ArrayList<>(List.of("reliability", "network", rule.group().id()));
    rule.cwe().forEach(number -> tags.add("external/cwe/cwe-" + number));
    return Json.object()
        .put("tags", tags)
        .put("precision", rule.level() == Level.ERROR ? "high" : "medium")
        .put("problem.severity", problemSeverity(rule.level()));
  }

  private static String problemSeverity(Level level) {
    return level == Level.NOTE ? "recommendation" : level.id();
  }

  private static String sentence(String title) {
    return title.endsWith(".") ? title : title + ".";
  }
}
