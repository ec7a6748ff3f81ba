// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.allow;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds {@code // socklint:allow} comments in the lines of a file. */
final class AllowComment {
  private static final Pattern COMMENT =
      Pattern.compile("^(?<code>.*?)//\\s*socklint:allow(\\s+(?<rule>\\S+)(?<reason>.*))?$");

  private AllowComment() {}

  /**
   * One comment.
   *
   * @param line where it stands, counted from 1
   * @param about the line it speaks of
   * @param ruleId the rule it names; empty where it names none
   * @param reason the reason it gives; empty where it gives none
   */
  record Parsed(int line, int about, String ruleId, String reason) {}

  static List<Parsed> parse(List<String> lines) {
    List<Parsed> found = new ArrayList<>();
    List<Parsed> waiting = new ArrayList<>(); // those alone on their lines, until a line of code
    for (int i = 0; i < lines.size(); i++) {
      int line = i + 1;
      Matcher matcher = COMMENT.matcher(lines.get(i).stripTrailing());
      boolean comment = lines.get(i).contains("socklint:allow") && matcher.matches();
      if (comment && matcher.group("code").isBlank()) {
        waiting.add(parsed(matcher, line, line));
        continue;
      }
      for (Parsed above : waiting) {
        found.add(new Parsed(above.line(), line, above.ruleId(), above.reason()));
      }
      waiting.clear();
      if (comment) {
        found.add(parsed(matcher, line, line));
      }
    }
    found.addAll(waiting);
    return found;
  }

  private static Parsed parsed(Matcher matcher, int line, int about) {
    String rule = matcher.group("rule");
    String reason = matcher.group("reason");
    return new Parsed(line, about, rule == null ? "" : rule, reason == null ? "" : reason.strip());
  }
}
