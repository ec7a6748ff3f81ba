// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.truth;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The score as TRUTH.md: totals, then by rule, by label and by jar, then every site. */
final class MarkdownTables {
  private static final String RULES_OF_SCORING = """

      A real bug is found if a rule that claims a leak says so at warning or error, on the opening
      line or in the same method (its lambdas belong to it, an overload does not). For all other
      places only findings on the very line count. `connect-no-timeout`, `read-no-timeout` and
      `close-under-lock` claim no leak and count nowhere here. At linger sites only `linger-*`,
      `watermark-*`, `option-*` and `lowat-*` count, on the line or the next one (a chained Netty
      option); other rules than the expected one are listed there, not judged.
      """;

  private MarkdownTables() {}

  static String of(Score score) {
    StringBuilder out = new StringBuilder("# The truth and socklint's answers\n\n");
    out.append("| what | share | sites |\n|---|---|---|\n");
    for (Score.Share share : score.shares()) {
      out.append(String.format(
          Locale.ROOT,
          "| %s | %.1f %% | %d of %d |%n",
          share.name(),
          share.percent(),
          share.right(),
          share.all()));
    }
    out.append(RULES_OF_SCORING);
    counts(out, score, "rule", Answer.At::ruleId);
    counts(out, score, "label", at -> at.site().expect() + ", " + at.site().label());
    counts(out, score, "jar", at -> at.site().jar());
    elsewhere(out, score.elsewhere());
    sites(out, score);
    return out.toString().replace("\r\n", "\n");
  }

  private static void counts(
      StringBuilder out, Score score, String head, Function<Answer.At, String> key) {
    Map<String, Map<Answer, Integer>> rows = new TreeMap<>();
    Map<Answer, Integer> total = new EnumMap<>(Answer.class);
    for (Answer.At at : score.answers()) {
      rows.computeIfAbsent(key.apply(at), k -> new EnumMap<>(Answer.class))
          .merge(at.answer(), 1, Integer::sum);
      total.merge(at.answer(), 1, Integer::sum);
    }
    out.append("\n## By ").append(head).append("\n\n| ").append(head).append(" |");
    for (Answer answer : Answer.values()) {
      out.append(' ').append(answer.text()).append(" |");
    }
    out.append("\n|---|").append("---:|".repeat(Answer.values().length)).append('\n');
    rows.forEach((name, row) -> row(out, name.isEmpty() ? "(no rule)" : name, row));
    row(out, "**total**", total);
  }

  private static void row(StringBuilder out, String name, Map<Answer, Integer> counts) {
    out.append("| ").append(cell(name)).append(" |");
    for (Answer answer : Answer.values()) {
      out.append(' ').append(counts.getOrDefault(answer, 0)).append(" |");
    }
    out.append('\n');
  }

  private static void elsewhere(StringBuilder out, Map<String, Integer> elsewhere) {
    out.append(
        "\n## Findings at no labelled site\n\nNobody has judged these; they are no score.\n");
    out.append("\n| rule:level | findings |\n|---|---:|\n");
    elsewhere.forEach(
        (key, count) -> out.append("| ").append(key).append(" | ").append(count).append(" |\n"));
  }

  private static void sites(StringBuilder out, Score score) {
    out.append("\n## Every site\n");
    String jar = "";
    for (Answer.At at : score.answers()) {
      Site site = at.site();
      String heading = site.jar() + ", " + site.table().name().toLowerCase(Locale.ROOT) + ".tsv";
      if (!heading.equals(jar)) {
        jar = heading;
        out.append("\n### ").append(jar);
        out.append("\n\n| site | label | expected | answer | reported |\n|---|---|---|---|---|\n");
      }
      String answer =
          at.answer().right() ? at.answer().text() : "**" + at.answer().text() + "**";
      out.append("| ").append(cell(site.display())).append(" | ").append(cell(site.label()));
      out.append(" | ").append(cell(site.expect())).append(" | ").append(answer);
      out.append(" | ").append(cell(Listing.reported(at))).append(" |\n");
    }
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;");
  }
}
