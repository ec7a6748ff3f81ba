// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.rule;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Renders a rule for readers of reports. */
final class RuleHelp {
  private static final Pattern FENCE = Pattern.compile("(?m)^```.*\\R?");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\(([^)]+)\\)");
  private static final Pattern EMPHASIS = Pattern.compile("\\*\\*?([^*\\n]+)\\*\\*?");

  private RuleHelp() {}

  static String markdown(Rule rule) {
    StringBuilder page = new StringBuilder();
    page.append(rule.summary()).append("\n\n").append(rule.levelText()).append("\n");
    section(page, "Why", rule.why());
    section(page, "Measured", measured(rule));
    section(page, "Fix", rule.fix());
    section(page, "Wrong", fenced(rule.wrong()));
    section(page, "Right", fenced(rule.right()));
    section(page, "Known misses", rule.knownMisses());
    section(page, "Known false alarms", rule.knownFalseAlarms());
    page.append("\n## Sources\n\n");
    rule.sources().forEach(source -> page.append("- ").append(source).append('\n'));
    rule.cwe().forEach(number -> page.append("- ").append(cweLink(number)).append('\n'));
    return page.toString();
  }

  static String text(Rule rule) {
    StringBuilder text = new StringBuilder();
    text.append(plain(rule.summary())).append("\n\n").append(plain(rule.levelText()));
    text.append("\n\nWhy: ").append(plain(rule.why()));
    if (!rule.facts().isEmpty()) {
      text.append("\n\nMeasured:\n").append(plain(measured(rule)));
    }
    text.append("\n\nFix: ").append(plain(rule.fix()));
    text.append("\n\nSources: ")
        .append(plain(String.join("; ", rule.sources())))
        .append("\n");
    return text.toString();
  }

  static String measured(Rule rule) {
    return rule.facts().stream()
        .map(fact -> "- " + fact.when() + ": " + fact.then() + " (`" + fact.id() + "`)")
        .collect(Collectors.joining("\n"));
  }

  private static void section(StringBuilder page, String heading, String body) {
    if (!body.isEmpty()) {
      page.append("\n## ").append(heading).append("\n\n").append(body).append('\n');
    }
  }

  private static String fenced(String code) {
    return "```java\n" + code + "```";
  }

  private static String cweLink(int number) {
    return "[CWE-" + number + "](https://cwe.mitre.org/data/definitions/" + number + ".html)";
  }

  /** Markdown without its marks; code between fences stays as it is, line by line. */
  private static String plain(String markdown) {
    String linked = LINK.matcher(markdown).replaceAll("$1 ($2)");
    String unfenced = FENCE.matcher(linked).replaceAll("");
    return EMPHASIS.matcher(unfenced).replaceAll("$1").replace("`", "");
  }
}
