// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    assertEquals(new Score.Share(7, 10), score.share(SiteKind.LINGER));
    assertEquals(new Score.Share(2, 3), score.share(SiteKind.BUG));
    assertEquals(new Score.Share(1, 2), score.share(SiteKind.FINE));
    assertEquals(new Score.Share(1, 2), score.share(SiteKind.DEBATABLE));
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
    Settings settings = settings(SAMPLE, Optional.of(SAMPLE.resolve("sample.sarif")));
    String summary = Harness.run(settings).summary();
    assertTrue(summary.contains("missed: org.example.Linger.open:20"), summary);
    assertTrue(summary.contains("real bugs found                  66.7 %  2 of 3"), summary);
    assertEquals(18, Files.readAllLines(out.resolve("truth.tsv")).size());
    String markdown = Files.readString(out.resolve("TRUTH.md"));
    assertTrue(markdown.contains("| **total** | 5 | 2 | 4 | 6 |"), markdown);
  }

  @Test
  void sourceHasColumnsOfItsOwn() throws Exception {
    List<Score> scores =
        List.of(score(Form.CLASS_FILES, Set.of()), score(Form.SOURCE, Set.of("sample.jar")));
    String markdown = MarkdownTables.of(scores);
    assertTrue(markdown.contains("| what | class files | source |"), markdown);
    assertTrue(markdown.contains("| real bugs found | 66.7 %, 2 of 3 |"), markdown);
    String head = Listing.tsv(scores).lines().findFirst().orElseThrow();
    assertTrue(head.endsWith("answer as source\trule as source\treported as source"), head);
  }

  @Test
  void aLibraryWithoutSourceIsSaidAndNotCounted() throws Exception {
    Score source = score(Form.SOURCE, Set.of("sample.jar"));
    assertEquals(new Score.Share(0, 0), source.share(SiteKind.BUG));
    String markdown = MarkdownTables.of(List.of(source));
    assertTrue(markdown.contains("no -sources jar as source |"), markdown);
  }

  @Test
  void aSourcesJarStandsForTheJar() throws Exception {
    Path sarif = out.resolve("source.sarif");
    String text = Files.readString(SAMPLE.resolve("sample.sarif"));
    Files.writeString(sarif, text.replace("sample.jar!", "sample-sources.jar!"));
    assertEquals(SarifReader.read(SAMPLE.resolve("sample.sarif")), SarifReader.read(sarif));
  }

  @Test
  void aMissingTruthIsSaidInOneLine() {
    Settings settings = settings(out, Optional.empty());
    String reason = settings.skipReason().orElseThrow();
    assertTrue(reason.startsWith("truth: SKIPPED, no linger.tsv"), reason);
    assertEquals(1, reason.lines().count());
  }

  private Score score() throws Exception {
    return score(Form.CLASS_FILES, Set.of());
  }

  private Score score(Form form, Set<String> withoutSources) throws Exception {
    return Score.of(
        form,
        TruthTables.read(SAMPLE),
        withoutSources,
        SarifReader.read(SAMPLE.resolve("sample.sarif")),
        new MethodLines(out));
  }

  private Settings settings(Path truth, Optional<Path> sarif) {
    return new Settings(truth, out, out, out, out, false, false, "", sarif);
  }
}
