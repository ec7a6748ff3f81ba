// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.html;

import io.github.socklint.model.rule.Rule;
import io.github.socklint.model.rule.RuleGroup;
import java.util.Arrays;
import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A rule of the catalogue, as the template names its parts; some of them are HTML. */
record RulePage(
    String id,
    String title,
    String level,
    List<Integer> cwe,
    String levelText,
    String summary,
    String why,
    String measured,
    String fix,
    String wrong,
    String right,
    String misses,
    String alarms,
    List<String> sources) {
  private static final Parser MARKDOWN = Parser.builder().build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

  /** The rules of one part of TCP. */
  record Group(String name, List<RulePage> rules) {}

  /** All of them, in the catalogue's order. */
  static List<Group> groups(List<Rule> rules) {
    return Arrays.stream(RuleGroup.values())
        .map(group -> new Group(
            group.displayName(),
            rules.stream()
                .filter(rule -> rule.group() == group)
                .map(RulePage::of)
                .toList()))
        .toList();
  }

  private static RulePage of(Rule rule) {
    return new RulePage(
        rule.id(),
        rule.title(),
        rule.level().id(),
        rule.cwe(),
        rule.levelText(),
        html(rule.summary()),
        html(rule.why()),
        html(rule.measured()),
        html(rule.fix()),
        rule.wrong(),
        rule.right(),
        html(rule.knownMisses()),
        html(rule.knownFalseAlarms()),
        rule.sources());
  }

  private static String html(String markdown) {
    return HTML.render(MARKDOWN.parse(markdown));
  }
}
