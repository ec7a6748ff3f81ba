// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.truth;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The score as plain lines: every site for machines, totals and wrong sites for a terminal. */
final class Listing {
  private Listing() {}

  /** One line a site, tab-separated, with a head line. */
  static String tsv(Score score) {
    StringBuilder out = new StringBuilder();
    out.append("answer\trule\ttable\tjar\tclass\tmethod\tline\tlabel\texpected\treported\n");
    for (Answer.At at : score.answers()) {
      Site site = at.site();
      List<String> cells = List.of(
          at.answer().text(),
          at.ruleId(),
          site.table().name(),
          site.jar(),
          site.className(),
          site.method(),
          site.line() == 0 ? "" : Integer.toString(site.line()),
          site.label(),
          site.expect(),
          reported(at));
      out.append(String.join("\t", cells)).append('\n');
    }
    return out.toString();
  }

  /** Totals, and each site with another answer than wanted. */
  static String console(Score score, Path folder) {
    StringBuilder out = new StringBuilder();
    String jar = "";
    for (Answer.At at : score.wrong()) {
      Site site = at.site();
      if (!jar.equals(site.jar())) {
        jar = site.jar();
        out.append(jar).append('\n');
      }
      out.append("  ").append(at.answer().text()).append(": ").append(site.display());
      out.append("\n    wanted ").append(site.expect()).append(" (").append(site.label());
      out.append("), got ").append(at.reported().isEmpty() ? "nothing" : reported(at));
      out.append("\n    ").append(site.note()).append('\n');
    }
    score.shares().forEach(share -> out.append(share.display()).append('\n'));
    out.append("every site: ").append(folder.resolve("TRUTH.md")).append('\n');
    return out.toString();
  }

  static String reported(Answer.At at) {
    return at.reported().stream().map(Reported::display).collect(Collectors.joining(", "));
  }
}
