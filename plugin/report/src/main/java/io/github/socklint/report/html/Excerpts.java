// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.html;

import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.finding.Place;
import io.github.socklint.model.finding.Step;
import io.github.socklint.report.source.SourceFolders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The lines of code that findings tell of, with a few around each, of every file once. */
final class Excerpts {
  /** So many lines before and after each step; {@code page.js} shows as many. */
  static final int AROUND = 4;

  /** Lines of one file, one after the other. */
  record Excerpt(int firstLine, List<String> lines) {}

  private Excerpts() {}

  /** By the path of the file; files that are not at hand are left out. */
  static Map<String, List<Excerpt>> of(List<Entry> entries, SourceFolders sources) {
    Map<String, SortedSet<Integer>> wanted = new TreeMap<>();
    for (Entry entry : entries) {
      Finding finding = entry.finding();
      want(finding.place(), wanted);
      finding.steps().stream().map(Step::place).forEach(place -> want(place, wanted));
    }
    Map<String, List<Excerpt>> excerpts = new TreeMap<>();
    wanted.forEach((path, lines) -> sources.lines(path).ifPresent(text -> {
      excerpts.put(path, excerpts(lines, text));
    }));
    return excerpts;
  }

  private static void want(Place place, Map<String, SortedSet<Integer>> wanted) {
    place
        .line()
        .ifPresent(line ->
            wanted.computeIfAbsent(place.sourceFile(), path -> new TreeSet<>()).add(line));
  }

  private static List<Excerpt> excerpts(SortedSet<Integer> wanted, List<String> text) {
    List<Excerpt> excerpts = new ArrayList<>();
    int first = 0;
    int last = 0;
    for (int line : wanted) {
      if (line > text.size()) {
        continue; // another version of the file
      }
      int from = Math.max(1, line - AROUND);
      if (first == 0 || from > last + 1) {
        add(first, last, text, excerpts);
        first = from;
      }
      last = Math.min(text.size(), line + AROUND);
    }
    add(first, last, text, excerpts);
    return excerpts;
  }

  private static void add(int first, int last, List<String> text, List<Excerpt> excerpts) {
    if (first > 0) {
      excerpts.add(new Excerpt(
          first, text.subList(first - 1, last).stream().map(Shown::of).toList()));
    }
  }
}
