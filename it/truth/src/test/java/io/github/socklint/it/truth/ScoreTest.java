// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores {@code truth/sample.sarif} against the small tables beside it. */
class ScoreTest {
  private static final Path SAMPLE = Path.of("src/test/resources/truth");

  @TempDir
  Path out;

  @Test
  void everyKindOfAnswerIsToldApart() throws Exception {
    Score score = score();
    List<String> answers = score.answers().stream()
        .map(at -> at.site().line() + " " + at.answer().text() + " " + at.ruleId())
        .toList();
    assertEquals(
        List.of(
            "10 found linger-zero",
            "20 missed linger-zero",
            "30 silent as wanted ",
            "40 false alarm linger-long-close",
            "50 silent as wanted ",
            "60 false alarm linger-zero",
            "70 found option-ineffective",
            "71 silent as wanted ",
            "80 found option-ineffective",
            "90 silent as wanted ",
            "10 found socket-leak",
            "20 missed socket-leak-on-exception",
            "30 found socket-leak-on-exception",
            "40 silent as wanted ",
            "50 false alarm socket-leak",
            "60 silent as wanted ",
            "70 false alarm socket-overwritten"),
        answers);
  }

  @Test
  void theSharesCountEachTableForItself() throws Exception {
    Score score = score();
    assertEquals(new Score.Share("linger and watermark sites", 7, 10), score.linger());
    assertEquals(new Score.Share("real bugs found", 2, 3), score.bugs());
    assertEquals(new Score.Share("fine sites silent", 1, 2), score.silent());
    assertEquals(new Score.Share("debatable sites at most a note", 1, 2), score.debatable());
    Map<String, Integer> elsewhere = Map.of(
        "connect-no-timeout:note", 1,
        "eof-ignored:error", 1,
        "linger-zero:error", 1,
        "socket-leak:error", 1,
        "socket-leak:warning", 1);
    assertEquals(elsewhere, score.elsewhere());
  }

  @Test
  void bothTablesAreWrittenAndTheWrongSitesPrinted() throws Exception {
    Settings settings =
        new Settings(SAMPLE, out, out, out, false, "", Optional.of(SAMPLE.resolve("sample.sarif")));
    String summary = Harness.run(settings).summary();
    assertTrue(summary.contains("missed: org.example.Linger.open:20"), summary);
    assertTrue(summary.contains("real bugs found                   66.7 %  2 of 3"), summary);
    assertEquals(18, Files.readAllLines(out.resolve("truth.tsv")).size());
    String markdown = Files.readString(out.resolve("TRUTH.md"));
    assertTrue(markdown.contains("| **total** | 5 | 2 | 4 | 6 |"), markdown);
  }

  @Test
  void aMissingTruthIsSaidInOneLine() {
    Settings settings = new Settings(out, out, out, out, false, "", Optional.empty());
    String reason = settings.skipReason().orElseThrow();
    assertTrue(reason.startsWith("truth: SKIPPED, no linger.tsv"), reason);
    assertEquals(1, reason.lines().count());
  }

  private Score score() throws Exception {
    return Score.of(
        TruthTables.read(SAMPLE),
        SarifReader.read(SAMPLE.resolve("sample.sarif")),
        new MethodLines(out));
  }
}
