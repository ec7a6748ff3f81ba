// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.truth;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The scores as plain lines: every site for machines, totals and wrong sites for a terminal. */
final class Listing {
  private Listing() {}

  /** One line a site, tab-separated, with a head line; each form of code has three columns. */
  static String tsv(List<Score> scores) {
    StringBuilder out = new StringBuilder("table\tjar\tclass\tmethod\tline\tlabel\texpected");
    for (Score score : scores) {
      String form = score.form().suffix();
      out.append(String.format("\tanswer%1$s\trule%1$s\treported%1$s", form));
    }
    out.append('\n');
    for (List<Answer.At> site : Score.bySite(scores)) {
      out.append(String.join("\t", cells(site))).append('\n');
    }
    return out.toString();
  }

  private static List<String> cells(List<Answer.At> answers) {
    Site site = answers.get(0).site();
    List<String> cells = new ArrayList<>(List.of(
        site.table().name(),
        site.jar(),
        site.className(),
        site.method(),
        site.line() == 0 ? "" : Integer.toString(site.line()),
        site.label(),
        site.expect()));
    answers.forEach(at -> cells.addAll(List.of(at.answer().text(), at.ruleId(), reported(at))));
    return cells;
  }

  /** Totals, and each site with another answer than wanted. */
  static String console(List<Score> scores, Path folder) {
    StringBuilder out = new StringBuilder();
    String jar = "";
    for (List<Answer.At> answers : Score.bySite(scores)) {
      if (answers.stream().allMatch(at -> at.answer().right())) {
        continue;
      }
      Site site = answers.get(0).site();
      if (!jar.equals(site.jar())) {
        jar = site.jar();
        out.append(jar).append('\n');
      }
      wrong(out, scores, answers);
    }
    totals(out, scores);
    out.append("every site: ").append(folder.resolve("TRUTH.md")).append('\n');
    return out.toString();
  }

  private static void wrong(StringBuilder out, List<Score> scores, List<Answer.At> answers) {
    Site site = answers.get(0).site();
    List<String> wrong = new ArrayList<>();
    List<String> got = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      Answer.At at = answers.get(i);
      String form = scores.get(i).form().suffix();
      if (!at.answer().right()) {
        wrong.add(at.answer().text() + form);
      }
      got.add("got" + form + " " + (at.reported().isEmpty() ? "nothing" : reported(at)));
    }
    out.append("  ").append(String.join(", ", wrong)).append(": ").append(site.display());
    out.append("\n    wanted ").append(site.expect()).append(" (").append(site.label());
    out.append("), ").append(String.join("; ", got));
    out.append("\n    ").append(site.note()).append('\n');
  }

  private static void totals(StringBuilder out, List<Score> scores) {
    List<String> forms = scores.stream().map(score -> score.form().text()).toList();
    out.append(line("", forms));
    for (SiteKind kind : SiteKind.values()) {
      out.append(line(
          kind.text(),
          scores.stream().map(score -> score.share(kind).display("  ")).toList()));
    }
  }

  private static String line(String head, List<String> cells) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-33s", head));
    cells.forEach(cell -> line.append(String.format(Locale.ROOT, "%-24s", cell)));
    return line.toString().stripTrailing() + "\n";
  }

  static String reported(Answer.At at) {
    return at.reported().stream().map(Reported::display).collect(Collectors.joining(", "));
  }
}
