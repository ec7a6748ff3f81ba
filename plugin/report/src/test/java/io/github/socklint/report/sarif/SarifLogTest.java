// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.sarif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import io.github.socklint.model.evidence.ConnectionLife;
import io.github.socklint.model.evidence.End;
import io.github.socklint.model.evidence.Fact;
import io.github.socklint.model.evidence.Judgement;
import io.github.socklint.model.evidence.Judgement.Match;
import io.github.socklint.model.evidence.Moment;
import io.github.socklint.model.evidence.Moment.What;
import io.github.socklint.model.evidence.Recorded;
import io.github.socklint.model.evidence.Recorded.CloseTime;
import io.github.socklint.model.evidence.Recorded.CloseWait;
import io.github.socklint.model.evidence.Verdict;
import io.github.socklint.model.finding.Finding;
import io.github.socklint.report.Examples;
import io.github.socklint.report.Report;
import io.github.socklint.report.source.SourceLocator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifLogTest {
  /** Accepted, and left in CLOSE_WAIT; the agent alone recorded the client. */
  private static final ConnectionLife LIFE = new ConnectionLife(
      new End(
          "accepted",
          "127.0.0.1:8080",
          "127.0.0.1:40000",
          77,
          Optional.of(new End.Traffic(1 << 20, 3, 0, 2)),
          List.of(
              new Moment(0, What.ACCEPTED, ""),
              new Moment(1L << 40, What.STATE, "CLOSE_WAIT"),
              new Moment((1L << 40) + 1, What.LAST_SEEN, ""))),
      Optional.of(new End(
          "connected",
          "127.0.0.1:40000",
          "127.0.0.1:8080",
          78,
          Optional.empty(),
          List.of(new Moment(5, What.CLOSE_BEGAN, "program")))));

  private static final Judgement CONFIRMED = new Judgement(
      Verdict.CONFIRMED,
      Match.LINE,
      7,
      List.of(new Fact("close-wait", 3, Map.of("longestNanos", 5L), List.of("a.B.c:1"))),
      Optional.of(LIFE));

  private static final Recorded RECORDED = new Recorded(
      200_000,
      2,
      2,
      1,
      List.of("a fault"),
      List.of(new CloseTime(10_000, 1), new CloseTime(100_000, 3)),
      List.of(new CloseWait(0, 0), new CloseWait(1L << 40, 7)));

  @TempDir
  Path folder;

  private SarifLog written(Report report) throws IOException {
    Path file = folder.resolve("in.sarif");
    new SarifWriter(new SourceLocator(Path.of(""), List.of(), List.of())).write(report, file);
    return SarifLog.read(file);
  }

  private String text(SarifLog log) throws IOException {
    Path file = folder.resolve("out/socklint.sarif");
    log.write(file);
    return Files.readString(file);
  }

  private static JsonNode results(String text) {
    return JsonMapper.shared().readTree(text).at("/runs/0/results");
  }

  @Test
  void findingsComeBackAsTheyWereWritten() throws IOException {
    Report report = Examples.full();
    List<Finding> read = written(report).findings();

    assertEquals(report.results().size(), read.size());
    for (int i = 0; i < read.size(); i++) {
      Finding before = report.results().get(i).finding();
      assertEquals(before.ruleId(), read.get(i).ruleId());
      assertEquals(before.level(), read.get(i).level());
      assertEquals(before.confidence(), read.get(i).confidence());
      assertEquals(before.fingerprint(), read.get(i).fingerprint());
      assertEquals(before.place().className(), read.get(i).place().className());
      assertEquals(before.place().method(), read.get(i).place().method());
      assertEquals(before.place().descriptor(), read.get(i).place().descriptor());
      assertEquals(before.place().line(), read.get(i).place().line());
      assertEquals(
          before.steps().stream().map(s -> s.kind() + s.message()).toList(),
          read.get(i).steps().stream().map(s -> s.kind() + s.message()).toList());
    }
  }

  @Test
  void whatIsGoneIsNoFinding() throws IOException {
    assertEquals(2, written(Examples.againstBaseline()).findings().size());
  }

  @Test
  void whatIsAllowedIsKnownAgain() throws IOException {
    Report report = Examples.full();
    SarifLog log = written(report);
    for (int i = 0; i < report.results().size(); i++) {
      assertEquals(report.results().get(i).suppression().isPresent(), log.isSilent(i));
    }
  }

  @Test
  void aVerdictStandsBesideWhatWasThereAndTheFileIsValid() throws IOException {
    SarifLog log = written(Examples.full());
    log.judge(0, CONFIRMED);
    log.judge(1, Judgement.NOT_EXERCISED);
    String text = text(log);

    JsonNode properties = results(text).at("/0/properties");
    assertEquals("confirmed", properties.path("verdict").asString());
    assertEquals(3, properties.at("/evidence/0/count").asInt());
    assertEquals(5, properties.at("/evidence/0/longestNanos").asInt());
    assertEquals("a.B.c:1", properties.at("/evidence/0/stack/0").asString());
    assertTrue(properties.has("confidence"), text);
    assertEquals("not-exercised", results(text).at("/1/properties/verdict").asString());
    assertEquals(List.of(), SarifWriterTest.OFFICIAL.validate(text, InputFormat.JSON));
  }

  @Test
  void whatNoRuleFoundIsAddedAndTheFileIsValid() throws IOException {
    SarifLog log = written(Examples.report());
    Finding only = Examples.full().results().get(0).finding();
    log.add(only, CONFIRMED);
    String text = text(log);

    assertEquals(1, results(text).size());
    assertEquals(only.message(), results(text).at("/0/message/text").asString());
    assertEquals("confirmed", results(text).at("/0/properties/verdict").asString());
    assertEquals(List.of(), SarifWriterTest.OFFICIAL.validate(text, InputFormat.JSON));
  }

  @Test
  void verdictsComeBackAsTheyWereGivenWithTheLifeOfAConnection() throws IOException {
    SarifLog log = written(Examples.full());
    log.judge(0, CONFIRMED);
    log.judge(1, Judgement.NOT_EXERCISED);
    log.recorded(RECORDED);
    String text = text(log);

    JsonNode life = results(text).at("/0/properties/life");
    assertEquals("accepted", life.at("/here/role").asString());
    assertEquals("close-began", life.at("/there/moments/0/what").asString());
    assertEquals(List.of(), SarifWriterTest.OFFICIAL.validate(text, InputFormat.JSON));

    SarifLog read = SarifLog.read(folder.resolve("out/socklint.sarif"));
    assertEquals(Optional.of(CONFIRMED), read.judgement(0));
    assertEquals(Optional.of(Judgement.NOT_EXERCISED), read.judgement(1));
    assertEquals(Optional.of(RECORDED), read.recorded());
  }

  @Test
  void aFileWithoutVerdictsHasNone() throws IOException {
    SarifLog log = written(Examples.full());
    assertEquals(Optional.empty(), log.judgement(0));
    assertEquals(Optional.empty(), log.recorded());
  }

  @Test
  void aLaterVerdictLeavesNothingOfTheEarlierOne() throws IOException {
    SarifLog log = written(Examples.full());
    log.judge(0, CONFIRMED);
    log.judge(0, Judgement.NOT_EXERCISED);
    assertEquals(Optional.of(Judgement.NOT_EXERCISED), log.judgement(0));
  }

  @Test
  void aFileThatIsNoneOfOursIsRefusedByName() throws IOException {
    assertRefused("{\"version\": \"2.1.0\", \"runs\": []}", "has no run of socklint");
    assertRefused("{\"version\": \"1.0\"}", "no SARIF 2.1.0");
    assertRefused("[1,\n2", "no JSON at line 2");
    assertRefused("", "no SARIF 2.1.0");
  }

  private void assertRefused(String text, String why) throws IOException {
    Path file = Files.writeString(folder.resolve("wrong.sarif"), text);
    String message = assertThrows(IOException.class, () -> SarifLog.read(file)).getMessage();
    assertTrue(message.contains("wrong.sarif: " + why), message);
  }
}
