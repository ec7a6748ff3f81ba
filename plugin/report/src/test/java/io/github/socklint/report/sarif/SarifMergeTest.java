// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.sarif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import io.github.socklint.model.evidence.Judgement;
import io.github.socklint.model.evidence.Judgement.Match;
import io.github.socklint.model.evidence.Recorded;
import io.github.socklint.model.evidence.Recorded.CloseTime;
import io.github.socklint.model.evidence.Recorded.CloseWait;
import io.github.socklint.model.evidence.Verdict;
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

class SarifMergeTest {
  private static final String URI = "/locations/0/physicalLocation/artifactLocation/uri";

  @TempDir
  Path folder;

  private final SarifMerge merge = new SarifMerge();

  private SarifLog log(Report report) throws IOException {
    Path file = folder.resolve("in.sarif");
    new SarifWriter(new SourceLocator(Path.of(""), List.of(), List.of())).write(report, file);
    return SarifLog.read(file);
  }

  private static Result leak(String artifact, int line) {
    return new Result(Examples.leak(Examples.place(artifact, line), Level.ERROR), Optional.empty());
  }

  private SarifLog judged(Verdict verdict) throws IOException {
    SarifLog log = log(Examples.report(leak("a", 1)));
    log.judge(0, new Judgement(verdict, Match.LINE, 1, List.of(), Optional.empty()));
    return log;
  }

  private JsonNode run() throws IOException {
    Path file = folder.resolve("out.sarif");
    merge.merged().write(file);
    String text = Files.readString(file);
    assertEquals(List.of(), SarifWriterTest.OFFICIAL.validate(text, InputFormat.JSON));
    return JsonMapper.shared().readTree(text).at("/runs/0");
  }

  private static List<String> each(JsonNode run, String pointer) {
    List<String> values = new ArrayList<>();
    run.path("results").forEach(result -> values.add(result.at(pointer).asString("")));
    return values;
  }

  @Test
  void modules_become_one_run_in_the_order_of_paths() throws IOException {
    merge.add(log(Examples.report(leak("b", 1))), "");
    merge.add(log(Examples.report(leak("a", 9), leak("a", 1))), "");
    JsonNode run = run();
    assertEquals(
        List.of(
            "a/org/example/Server.java", "a/org/example/Server.java", "b/org/example/Server.java"),
        each(run, URI));
    assertEquals(
        1, run.at("/results/0/locations/0/physicalLocation/region/startLine").asInt());
  }

  @Test
  void what_two_files_tell_of_is_there_once() throws IOException {
    merge.add(log(Examples.report(leak("a", 1))), "");
    merge.add(log(Examples.report(leak("a", 3))), "");
    assertEquals(1, run().path("results").size());
  }

  @Test
  void equal_findings_of_one_file_stay_two() throws IOException {
    merge.add(log(Examples.report(leak("a", 1), leak("a", 2))), "");
    merge.add(log(Examples.report(leak("a", 1), leak("a", 2))), "");
    assertEquals(2, run().path("results").size());
  }

  @Test
  void the_worst_verdict_is_kept_whatever_came_first() throws IOException {
    merge.add(judged(Verdict.EXERCISED), "");
    merge.add(judged(Verdict.CONFIRMED), "");
    merge.add(judged(Verdict.NOT_EXERCISED), "");
    merge.add(log(Examples.report(leak("a", 1))), "");
    assertEquals(List.of("confirmed"), each(run(), "/properties/verdict"));
  }

  @Test
  void what_one_file_has_open_is_open() throws IOException {
    Suppression excluded = new Suppression(Suppression.Kind.EXTERNAL, "not ours");
    Result silent = new Result(leak("a", 1).finding(), Optional.of(excluded));
    merge.add(log(Examples.report(silent)), "");
    merge.add(log(Examples.report(leak("a", 1))), "");
    SarifLog merged = merge.merged();
    assertEquals(1, merged.findings().size());
    assertFalse(merged.isSilent(0));
  }

  @Test
  void equal_paths_of_two_repositories_stay_two() throws IOException {
    merge.add(log(Examples.report(leak("src", 1))), "team a/payments");
    merge.add(log(Examples.report(leak("src", 1))), "orders");
    JsonNode run = run();
    assertEquals(
        List.of(
            "orders/src/org/example/Server.java", "team%20a/payments/src/org/example/Server.java"),
        each(run, URI));
    assertEquals(
        List.of(
            "orders/src/org/example/Server.java", "team%20a/payments/src/org/example/Server.java"),
        each(
            run,
            "/codeFlows/0/threadFlows/0/locations/0/location/physicalLocation"
                + "/artifactLocation/uri"));
  }

  @Test
  void results_point_to_their_rules_though_the_files_have_others() throws IOException {
    Report other = new Report(
        "1.2.3",
        List.of(Examples.rule("socket-leak", Level.ERROR)),
        List.of(leak("b", 1)),
        List.of(),
        Examples.nothing(),
        Optional.empty());
    merge.add(log(other), "");
    merge.add(log(Examples.full()), "");
    JsonNode run = run();
    for (JsonNode result : run.path("results")) {
      assertEquals(
          result.path("ruleId"),
          run.at("/tool/driver/rules/" + result.path("ruleIndex").asInt() + "/id"));
    }
    assertEquals(2, run.at("/tool/driver/rules").size());
  }

  @Test
  void what_was_not_analysed_and_not_merged_is_told() throws IOException {
    merge.add(log(Examples.full()), "orders");
    merge.addProblem("not merged: x.sarif: no JSON");
    JsonNode invocation = run().at("/invocations/0");
    String text = invocation.toString();
    assertTrue(text.contains("orders: lib/broken.jar: not analysed"), text);
    assertTrue(text.contains("not merged: x.sarif: no JSON"), text);
    assertFalse(invocation.path("executionSuccessful").asBoolean(true));
  }

  @Test
  void one_module_keeps_its_name_for_code_scanning() throws IOException {
    merge.add(log(Examples.full()), "");
    assertEquals("socklint/service/", run().at("/automationDetails/id").asString());
  }

  @Test
  void several_modules_have_no_name_in_common() throws IOException {
    merge.add(log(Examples.full()), "");
    merge.add(log(Examples.report(leak("a", 1))), "");
    assertFalse(run().has("automationDetails"));
  }

  @Test
  void what_was_recorded_is_summed_up() throws IOException {
    SarifLog one = log(Examples.report(leak("a", 1)));
    one.recorded(new Recorded(
        5, 1, 1, 0, List.of("a fault"), times(10_000, 3), List.of(new CloseWait(0, 1))));
    SarifLog two = log(Examples.report(leak("b", 1)));
    two.recorded(new Recorded(7, 2, 2, 2, List.of("a fault"), times(1_000_000, 4), List.of()));
    merge.add(one, "");
    merge.add(two, "");
    Recorded sum = merge.merged().recorded().orElseThrow();
    assertEquals(12, sum.sockets());
    assertEquals(List.of("a fault"), sum.faults());
    assertEquals(
        List.of(new CloseTime(10_000, 3), new CloseTime(100_000, 0), new CloseTime(1_000_000, 4)),
        sum.closeTimes());
    assertEquals(List.of(), sum.closeWait());
  }

  private static List<CloseTime> times(long upToNanos, long count) {
    return List.of(new CloseTime(upToNanos, count));
  }
}
