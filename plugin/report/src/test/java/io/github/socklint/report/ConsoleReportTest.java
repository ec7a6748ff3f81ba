// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.model.finding.Place;
import io.github.socklint.model.rule.Level;
import io.github.socklint.report.RunSummary.NotAnalysed;
import io.github.socklint.report.RunSummary.SourceFiles;
import io.github.socklint.report.source.SourceLocator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {
  private static String show(Report report, Palette palette) {
    SourceLocator locator = new SourceLocator(Path.of(""), List.of(), List.of());
    return String.join("\n", new ConsoleReport(locator, palette).lines(report)) + "\n";
  }

  @Test
  void a_report_reads_like_this() {
    assertEquals("""
        A.java:3: warning: an allow comment without a reason
        lib/a b.jar!/BOOT-INF/lib/x.jar!/org/example/Server.java (org.example.Server.serve): note: \
        [socket-leak] The socket is never closed.
            1. lib/a b.jar!/BOOT-INF/lib/x.jar!/org/example/Server.java (org.example.Server.serve)\
          the socket is opened here
            2. lib/a b.jar!/BOOT-INF/lib/x.jar!/org/example/Server.java (org.example.Server.serve)\
          the method returns here without closing it
          fix: Close it in finally, or in try-with-resources.
          allow: // socklint:allow socket-leak <reason>

        target/classes/org/example/Server.java:42: error: [socket-leak] The socket is never closed.
            1. Server.java:42  the socket is opened here
            2. Server.java:42  the method returns here without closing it
          fix: Close it in finally, or in try-with-resources.
          allow: // socklint:allow socket-leak <reason>

        `rules ID` explains a rule, with examples.
        error: no-such.jar: no such file
        not analysed: lib/broken.jar: truncated at byte 12
        socklint: 1 error, 1 note (2 silenced)
          100 class files, 90 skipped (nothing of interest), 10 analysed, \
        7 source files, 1 skipped (nothing of interest), 3 left to class files, \
        2 analysed (40 methods), \
        1 not analysed; 1.2 s
          bounds hit, so that something may be missed: states per block in 2 methods
        """, show(Examples.full(), Palette.PLAIN));
  }

  @Test
  void of_a_baseline_new_findings_are_shown_and_gone_ones_told() {
    String shown = show(Examples.againstBaseline(), Palette.PLAIN);
    assertTrue(shown.contains("Server.java:42: error: [socket-leak]"), shown);
    assertFalse(shown.contains("Server.java:50: error"), shown);
    assertTrue(shown.endsWith("""
        socklint: 1 error (1 accepted)
          0 class files, 0 skipped (nothing of interest), 0 analysed (0 methods); 0.0 s
          baseline baseline.yaml: 1 accepted before and still there, 1 gone, \
        2 that this run did not look for
            gone: src/org/example/Gone.java: [socket-leak] in org.example.Server.serve
            --baseline-prune (in Maven -Dsocklint.baselinePrune) removes what is gone
        """), shown);
  }

  @Test
  void colour_is_for_terminals_whose_owner_does_not_mind() {
    assertEquals(Palette.COLOUR, Palette.of(true, Map.of("TERM", "xterm")));
    assertEquals(Palette.PLAIN, Palette.of(false, Map.of("TERM", "xterm")));
    assertEquals(Palette.PLAIN, Palette.of(true, Map.of("NO_COLOR", "1")));
    assertEquals(Palette.PLAIN, Palette.of(true, Map.of("TERM", "dumb")));
    assertTrue(show(Examples.full(), Palette.COLOUR).contains("\u001b[1;31merror\u001b[0m"));
  }

  @Test
  void names_in_class_files_cannot_move_the_cursor() {
    Place hostile = new Place("a", "A", "\u001b[2J", "()V", "A\u0007.java", OptionalInt.empty());
    Result result = new Result(Examples.leak(hostile, Level.ERROR), Optional.empty());
    String shown = show(Examples.report(result), Palette.PLAIN);
    assertFalse(shown.contains("\u001b"));
    assertFalse(shown.contains("\u0007"));
  }

  @Test
  void a_long_list_of_problems_is_cut_and_counted() {
    List<NotAnalysed> problems =
        IntStream.range(0, 50).mapToObj(i -> new NotAnalysed("f" + i, "empty")).toList();
    RunSummary summary =
        new RunSummary(50, 0, SourceFiles.NONE, 0, problems, List.of(), Map.of(), Duration.ZERO);
    Report report = new Report("1", List.of(), List.of(), List.of(), summary, Optional.empty());
    String shown = show(report, Palette.PLAIN);
    assertTrue(shown.contains("not analysed: 30 more\nsocklint: no findings\n"), shown);
  }
}
