// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The scores as TRUTH.md: totals, then by rule, by label and by jar, then every site. */
final class MarkdownTables {
  private static final String RULES_OF_SCORING = """

      A real bug is found if a rule that claims a leak says so at warning or error, on the opening
      line or in the same method (its lambdas belong to it, an overload does not). For all other
      places only findings on the very line count. `connect-no-timeout`, `read-no-timeout` and
      `close-under-lock` claim no leak and count nowhere here. At linger sites only `linger-*`,
      `watermark-*`, `option-*` and `lowat-*` count, on the line or the next one (a chained Netty
      option); other rules than the expected one are listed there, not judged.
      """;

  private final List<Score> scores;
  private final StringBuilder out = new StringBuilder();

  private MarkdownTables(List<Score> scores) {
    this.scores = scores;
  }

  static String of(List<Score> scores) {
    return new MarkdownTables(scores).text();
  }

  private String text() {
    out.append("# The truth and socklint's answers\n\n");
    shares();
    out.append(RULES_OF_SCORING);
    counts("rule", Answer.At::ruleId);
    counts("label", at -> at.site().expect() + ", " + at.site().label());
    counts("jar", at -> at.site().jar());
    elsewhere();
    sites();
    return out.toString();
  }

  private void shares() {
    head("what", scores.stream().map(score -> score.form().text()).toList());
    for (SiteKind kind : SiteKind.values()) {
      row(kind.text(), scores.stream().map(s -> s.share(kind).display(", ")).toList());
    }
  }

  private void counts(String head, Function<Answer.At, String> key) {
    List<Column> columns = scores.stream().flatMap(Column::of).toList();
    Set<String> names = scores.stream()
        .flatMap(score -> score.answers().stream().map(key))
        .collect(Collectors.toCollection(TreeSet::new));
    out.append("\n## By ").append(head).append("\n\n");
    head(head, columns.stream().map(Column::title).toList());
    for (String name : names) {
      row(
          name.isEmpty() ? "(no rule)" : name,
          columns.stream().map(c -> c.count(at -> key.apply(at).equals(name))).toList());
    }
    row("**total**", columns.stream().map(c -> c.count(at -> true)).toList());
  }

  private void elsewhere() {
    out.append("\n## Findings at no labelled site\n\n");
    out.append("Nobody has judged these; they are no score.\n\n");
    head("rule:level", scores.stream().map(score -> score.form().text()).toList());
    Set<String> rules = scores.stream()
        .flatMap(score -> score.elsewhere().keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
    for (String rule : rules) {
      row(
          rule,
          scores.stream()
              .map(s -> s.elsewhere().getOrDefault(rule, 0).toString())
              .toList());
    }
  }

  private void sites() {
    out.append("\n## Every site\n");
    String jar = "";
    for (List<Answer.At> answers : Score.bySite(scores)) {
      Site site = answers.get(0).site();
      String heading = site.jar() + ", " + site.table().name().toLowerCase(Locale.ROOT) + ".tsv";
      if (!heading.equals(jar)) {
        jar = heading;
        out.append("\n### ").append(jar).append("\n\n");
        head("site", siteColumns());
      }
      List<String> cells = new ArrayList<>(List.of(site.label(), site.expect()));
      for (Answer.At at : answers) {
        String text = at.answer().text();
        cells.add(at.answer().right() ? text : "**" + text + "**");
        cells.add(Listing.reported(at));
      }
      row(site.display(), cells);
    }
  }

  private List<String> siteColumns() {
    Stream<String> ofForms = scores.stream()
        .map(score -> score.form().suffix())
        .flatMap(form -> Stream.of("answer" + form, "reported" + form));
    return Stream.concat(Stream.of("label", "expected"), ofForms).toList();
  }

  private void head(String first, List<String> columns) {
    row(first, columns);
    out.append("|---").append("|---".repeat(columns.size())).append("|\n");
  }

  private void row(String first, List<String> cells) {
    out.append("| ").append(cell(first)).append(" |");
    cells.forEach(text -> out.append(' ').append(cell(text)).append(" |"));
    out.append('\n');
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;");
  }

  /** How often one answer was given in one form of code. */
  private record Column(Score score, Answer answer) {
    static Stream<Column> of(Score score) {
      return Stream.of(Answer.values())
          .map(answer -> new Column(score, answer))
          .filter(c -> c.answer() != Answer.NO_SOURCES || !c.count(at -> true).equals("0"));
    }

    String title() {
      return answer.text() + score.form().suffix();
    }

    String count(Predicate<Answer.At> which) {
      return Long.toString(score.answers().stream()
          .filter(at -> at.answer() == answer && which.test(at))
          .count());
    }
  }
}
