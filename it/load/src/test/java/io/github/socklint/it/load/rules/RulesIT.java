// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.confirm.evidence.RuntimeOnly;
import io.github.socklint.model.evidence.Fact;
import io.github.socklint.model.evidence.Verdict;
import io.github.socklint.model.rule.Catalogue;
import io.github.socklint.model.rule.Rule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule that names evidence is confirmed by it where the program is wrong, as often as the
 * program was wrong, and nowhere where it is right. All twins run once, under both recorders.
 */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class RulesIT {
  private static Trial trial;

  @BeforeAll
  static void run(@TempDir Path folder) throws Exception {
    trial = Trial.run(folder);
  }

  @AfterAll
  static void write() throws Exception {
    trial.table().write(Path.of(System.getProperty("verdicts.table")));
  }

  static List<Scenario> scenarios() {
    return Scenarios.ALL;
  }

  @Test
  void eachRuleThatNamesEvidenceHasAScenario() {
    Map<String, List<String>> evidence = Catalogue.bundled().rules().stream()
        .filter(rule -> !rule.evidence().isEmpty())
        .collect(Collectors.toMap(Rule::id, Rule::evidence));
    assertEquals(
        new TreeSet<>(evidence.keySet()),
        Scenarios.ALL.stream().map(Scenario::rule).collect(Collectors.toCollection(TreeSet::new)));
    Scenarios.ALL.forEach(s -> assertTrue(evidence.get(s.rule()).contains(s.evidence()), s::rule));
  }

  @Test
  void nothingWasLeftOutOfTheRecordings() {
    assertEquals(List.of(), trial.evidence().faults());
    assertEquals(2, trial.evidence().recordedByAgent());
    assertEquals(2, trial.evidence().recordedByShim());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theWrongTwinIsConfirmedAsOftenAsItWasWrong(Scenario scenario) {
    Tried tried = trial.wrong(scenario);
    assertFalse(tried.findings().isEmpty(), tried::toString);
    assertEquals(Verdict.CONFIRMED, tried.worst().verdict(), tried::toString);
    Map<String, Long> counts =
        tried.worst().facts().stream().collect(Collectors.toMap(Fact::kind, Fact::count));
    assertEquals((long) tried.telling(), counts.get(scenario.evidence()), tried::toString);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theRightTwinIsConfirmedOnNoLineOfIt(Scenario scenario) {
    Tried tried = trial.right(scenario);
    assertEquals(List.of(), tried.findings(), tried::toString);
    // Lines that touched sockets, taken for findings of the rule.
    assertTrue(tried.lines() > 0, tried::toString);
    assertEquals(Verdict.EXERCISED, tried.worst().verdict(), tried::toString);
  }

  @Test
  void withoutFindingsTheMisuseIsToldWithItsStack() {
    List<RuntimeOnly> told = RuntimeOnly.of(trial.evidence(), List.of(), Catalogue.bundled());
    Map<String, Long> byClass = told.stream()
        .filter(only -> only.finding().ruleId().equals("linger-zero"))
        .collect(Collectors.toMap(
            only -> only.finding().place().className(),
            only -> only.judgement().facts().get(0).count()));
    Tried linger = trial.wrong(Scenarios.named("LingerZero"));
    assertEquals(Map.of(LingerZero.class.getName() + "$Wrong", (long) linger.telling()), byClass);
    Fact resets = told.stream()
        .filter(only -> only.finding().ruleId().equals("linger-zero"))
        .findFirst()
        .orElseThrow()
        .judgement()
        .facts()
        .get(0);
    assertTrue(
        resets.stack().stream().anyMatch(frame -> frame.contains("Stage.lambda$run")),
        resets::toString);
    told.forEach(only -> assertNotEquals(
        "Right", only.finding().place().className().replaceFirst(".*\\$", ""), only::toString));
  }
}
