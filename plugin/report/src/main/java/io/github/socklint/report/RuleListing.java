// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report;

import io.github.socklint.model.rule.Rule;
import io.github.socklint.model.rule.RuleGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The catalogue for terminals: all of it as a table, or one rule as a page. */
public final class RuleListing {
  private RuleListing() {}

  /** One line a rule, under the headings of the groups. */
  public static List<String> table(List<Rule> rules) {
    int width = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (RuleGroup group : RuleGroup.values()) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.add(group.displayName());
      rules.stream()
          .filter(rule -> rule.group() == group)
          .map(rule -> row(rule, width))
          .forEach(lines::add);
    }
    return lines;
  }

  /** The whole text of one rule, as Markdown, which terminals show as it is. */
  public static List<String> page(Rule rule) {
    List<String> lines = new ArrayList<>(List.of("# " + rule.id() + ": " + rule.title(), ""));
    lines.addAll(rule.helpMarkdown().lines().toList());
    return lines;
  }

  private static String row(Rule rule, int width) {
    String format = "  %-" + width + "s  %-7s  %s";
    return String.format(Locale.ROOT, format, rule.id(), rule.level().id(), rule.title());
  }
}
