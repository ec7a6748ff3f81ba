// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads linger.tsv and lifecycle.tsv; columns are found by the names in the first line. */
final class TruthTables {
  private TruthTables() {}

  static List<Site> read(Path folder) throws IOException {
    List<Site> sites = new ArrayList<>();
    for (Map<String, String> row : rows(folder.resolve("linger.tsv"))) {
      String expect = row.get("expect");
      sites.add(site(Site.Table.LINGER, row, expect, Expectation.ofLinger(expect)));
    }
    for (Map<String, String> row : rows(folder.resolve("lifecycle.tsv"))) {
      String severity = row.get("severity");
      sites.add(site(Site.Table.LIFECYCLE, row, severity, Expectation.ofSeverity(severity)));
    }
    return List.copyOf(sites);
  }

  private static Site site(
      Site.Table table, Map<String, String> row, String expect, Expectation expectation) {
    String line = row.get("line");
    return new Site(
        table,
        row.get("jar"),
        row.get("class").replace('/', '.'),
        row.get("method"),
        line.matches("[0-9]+") ? Integer.parseInt(line) : 0,
        row.get("label"),
        expect,
        expectation,
        row.get("note"));
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> head = Arrays.asList(lines.get(0).split("\t", -1));
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      if (cells.length != head.size()) {
        throw new IOException(
            file + ":" + (i + 1) + ": " + cells.length + " columns, wanted " + head.size());
      }
      Map<String, String> row = new TreeMap<>();
      for (int c = 0; c < cells.length; c++) {
        row.put(head.get(c), cells[c].strip());
      }
      rows.add(row);
    }
    return rows;
  }
}
