// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run;

import io.github.socklint.model.message.MessageId;
import io.github.socklint.report.allow.Exclude;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks excludes as users write them. */
public final class ExcludeSetting {
  private static final Pattern TEXT =
      Pattern.compile("(?:(?<rule>[^:=]+):)?(?<classes>[^:=]+)=(?<reason>.+)", Pattern.DOTALL);

  private ExcludeSetting() {}

  /**
   * Reads {@code [rule-id:]classes=reason}.
   *
   * @throws UsageException for another form, an unknown rule or an empty reason
   */
  public static Exclude parse(String text, String setting) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new UsageException(
          MessageId.EXCLUDE,
          setting
              + " is '"
              + text
              + "'; it has the form [rule-id:]classes=reason, for example"
              + " linger-zero:org.example.legacy.**=goes away in 3.0");
    }
    String rule = matcher.group("rule");
    return of(
        matcher.group("classes"),
        rule == null ? List.of() : List.of(rule),
        matcher.group("reason"),
        setting);
  }

  /**
   * Checks the parts of an exclude.
   *
   * @param classes the pattern; null where the user gave none
   * @param rules rule ids; empty: all rules
   * @param reason why; null where the user gave none
   * @throws UsageException for an unknown rule, or where classes or reason are missing
   */
  public static Exclude of(String classes, List<String> rules, String reason, String setting) {
    Set<String> ids = new LinkedHashSet<>();
    rules.forEach(id -> ids.add(RuleLevels.rule(id.strip(), setting)));
    try {
      return new Exclude(
          classes == null ? "" : classes.strip(), ids, reason == null ? "" : reason.strip());
    } catch (IllegalArgumentException e) {
      throw new UsageException(MessageId.EXCLUDE, setting + ": " + e.getMessage(), e);
    }
  }
}
