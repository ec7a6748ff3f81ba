// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import io.github.socklint.model.evidence.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The verdicts as a table, to be read. */
record VerdictTable(List<Tried> tried) {

  void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("| rule | twin | findings | verdict | peers that tell | evidence | thrown |");
    lines.add("|---|---|---|---|---|---|---|");
    tried.stream()
        .sorted(Comparator.comparing((Tried t) -> t.scenario().rule())
            .thenComparing(Tried::twin, Comparator.reverseOrder()))
        .forEach(t -> lines.add(line(t)));
    Files.write(file, lines);
  }

  private static String line(Tried t) {
    String evidence =
        t.worst().facts().stream().map(VerdictTable::text).collect(Collectors.joining("; "));
    return String.join(
        " | ",
        "| " + t.scenario().rule(),
        t.twin(),
        Integer.toString(t.findings().size()),
        t.worst().verdict().id() + ", " + t.worst().connections() + " sockets, "
            + t.worst().matchedBy().id() + ", " + t.lines() + " lines",
        Integer.toString(t.telling()),
        evidence,
        t.thrown() + " |");
  }

  private static String text(Fact fact) {
    return fact.kind() + " " + fact.count()
        + fact.figures().entrySet().stream()
            .map(e -> ", " + e.getKey() + " " + e.getValue())
            .collect(Collectors.joining());
  }
}
