// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.sarif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.rule.Level;
import io.github.socklint.report.Examples;
import io.github.socklint.report.Report;
import io.github.socklint.report.Result;
import io.github.socklint.report.allow.Suppression;
import io.github.socklint.report.source.SourceLocator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifComparisonTest {
  @TempDir
  Path folder;

  private static Result finding(String fingerprint, Optional<Suppression> suppression) {
    Finding leak = Examples.leak(Examples.place("classes", 42), Level.ERROR);
    return new Result(
        new Finding(
            leak.ruleId(),
            leak.level(),
            leak.confidence(),
            leak.place(),
            leak.message(),
            leak.steps(),
            fingerprint),
        suppression);
  }

  private static Result open(String fingerprint) {
    return finding(fingerprint, Optional.empty());
  }

  private static Result silent(String fingerprint) {
    return finding(
        fingerprint, Optional.of(new Suppression(Suppression.Kind.IN_SOURCE, "a reason")));
  }

  private SarifLog log(Result... results) throws IOException {
    return log(Examples.report(results));
  }

  private SarifLog log(Report report) throws IOException {
    Path file = folder.resolve("in.sarif");
    new SarifWriter(new SourceLocator(Path.of(""), List.of(), List.of())).write(report, file);
    return SarifLog.read(file);
  }

  private static List<String> prints(List<Finding> findings) {
    return findings.stream().map(Finding::fingerprint).toList();
  }

  @Test
  void new_gone_and_same_are_told_apart() throws IOException {
    SarifComparison comparison =
        SarifComparison.of(log(open("a"), open("b")), log(open("b"), open("c")));
    assertEquals(List.of("c"), prints(comparison.fresh()));
    assertEquals(List.of("a"), prints(comparison.gone()));
    assertEquals(1, comparison.same());
  }

  @Test
  void a_third_of_a_kind_is_new() throws IOException {
    SarifComparison comparison =
        SarifComparison.of(log(open("a"), open("a")), log(open("a"), open("a"), open("a")));
    assertEquals(List.of("a"), prints(comparison.fresh()));
    assertEquals(2, comparison.same());
  }

  @Test
  void what_is_silent_is_neither_new_nor_gone() throws IOException {
    SarifComparison comparison = SarifComparison.of(log(silent("a")), log(silent("b")));
    assertEquals(List.of(), comparison.fresh());
    assertEquals(List.of(), comparison.gone());
  }

  @Test
  void a_finding_that_was_silenced_meanwhile_is_not_gone() throws IOException {
    SarifComparison comparison = SarifComparison.of(log(open("a")), log(silent("a")));
    assertEquals(List.of(), comparison.gone());
    assertEquals(1, comparison.same());
  }

  @Test
  void the_file_says_it_too_and_is_valid() throws IOException {
    SarifLog compared =
        SarifComparison.of(log(open("a"), open("b")), log(open("b"), open("c"))).log();
    assertEquals(List.of("b unchanged", "c new", "a absent"), states(compared));
  }

  @Test
  void what_a_baseline_called_gone_gives_way() throws IOException {
    SarifLog later = log(Examples.againstBaseline());
    SarifLog compared = SarifComparison.of(log(open("a")), later).log();
    assertEquals(List.of("0a1b2c3d new", "0a1b2c3d new", "a absent"), states(compared));
  }

  @Test
  void what_is_gone_points_to_its_rule_though_the_later_file_has_it_not() throws IOException {
    Report without = new Report(
        "1.2.3",
        List.of(Examples.rule("linger-zero", Level.WARNING)),
        List.of(),
        List.of(),
        Examples.nothing(),
        Optional.empty());
    JsonNode run = run(SarifComparison.of(log(open("a")), log(without)).log());
    assertEquals("socket-leak", run.at("/results/0/ruleId").asString());
    assertEquals(1, run.at("/results/0/ruleIndex").asInt());
    assertEquals("socket-leak", run.at("/tool/driver/rules/1/id").asString());
  }

  private List<String> states(SarifLog log) throws IOException {
    List<String> states = new ArrayList<>();
    for (JsonNode result : run(log).path("results")) {
      states.add(
          result.at("/partialFingerprints").path(SarifResults.FINGERPRINT).asString("") + " "
              + result.path("baselineState").asString(""));
    }
    return states;
  }

  private JsonNode run(SarifLog log) throws IOException {
    Path file = folder.resolve("out.sarif");
    log.write(file);
    String text = Files.readString(file);
    assertEquals(List.of(), SarifWriterTest.OFFICIAL.validate(text, InputFormat.JSON));
    return JsonMapper.shared().readTree(text).at("/runs/0");
  }
}
