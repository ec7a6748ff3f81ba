// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.maven;

import io.github.socklint.report.html.RuleCount;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.doxia.sink.Sink;

/** The site's page: findings by rule. */
final class RuleTable {
  private RuleTable() {}

  /** The whole page of the site, with a link to {@code page}. */
  static void write(Sink sink, String page, List<RuleCount> counts) {
    sink.head();
    sink.title();
    sink.text("socklint");
    sink.title_();
    sink.head_();
    sink.body();
    sink.section1();
    sink.sectionTitle1();
    sink.text("Misuse of TCP sockets");
    sink.sectionTitle1_();
    sink.paragraph();
    sink.link(page);
    sink.text("All findings, with code, fix and evidence");
    sink.link_();
    sink.paragraph_();
    table(sink, counts);
    sink.section1_();
    sink.body_();
    sink.flush();
    sink.close();
  }

  private static void table(Sink sink, List<RuleCount> counts) {
    if (counts.isEmpty()) {
      sink.paragraph();
      sink.text("No findings.");
      sink.paragraph_();
      return;
    }
    sink.table();
    sink.tableRows();
    row(sink, true, List.of("rule", "", "errors", "warnings", "notes", "confirmed"));
    for (RuleCount count : counts) {
      row(
          sink,
          false,
          Stream.concat(
                  Stream.of(count.ruleId(), count.title()),
                  Stream.of(count.errors(), count.warnings(), count.notes(), count.confirmed())
                      .map(String::valueOf))
              .toList());
    }
    sink.tableRows_();
    sink.table_();
  }

  private static void row(Sink sink, boolean isHead, List<String> cells) {
    sink.tableRow();
    for (String cell : cells) {
      if (isHead) {
        sink.tableHeaderCell();
        sink.text(cell);
        sink.tableHeaderCell_();
      } else {
        sink.tableCell();
        sink.text(cell);
        sink.tableCell_();
      }
    }
    sink.tableRow_();
  }
}
