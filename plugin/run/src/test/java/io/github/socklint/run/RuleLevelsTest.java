// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.model.rule.Catalogue;
import io.github.socklint.model.rule.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleLevelsTest {
  private static Map<String, Optional<Level>> overrides(String... entries) {
    return RuleLevels.parse(List.of(entries), "--rules").overrides();
  }

  private static String refusal(String entry) {
    return assertThrows(UsageException.class, () -> overrides(entry)).getMessage();
  }

  @Test
  void levels_and_off_leave_the_other_rules_alone() {
    assertEquals(
        Map.of("socket-leak", Optional.of(Level.NOTE), "linger-zero", Optional.empty()),
        overrides("socket-leak=note", "linger-zero = OFF"));
  }

  @Test
  void a_plain_id_switches_off_all_that_are_not_named() {
    Map<String, Optional<Level>> overrides = overrides("socket-leak", "linger-zero=error");
    assertFalse(overrides.containsKey("socket-leak"), "runs as usual");
    assertEquals(Optional.of(Level.ERROR), overrides.get("linger-zero"));
    assertEquals(Catalogue.bundled().rules().size() - 1, overrides.size());
  }

  @Test
  void an_unknown_rule_is_refused_with_those_that_look_alike() {
    assertEquals(
        "--rules: no rule 'linger-zreo'; did you mean linger-zero? [SL102]",
        refusal("linger-zreo=off"));
  }

  @Test
  void an_unknown_level_is_refused_with_those_there_are() {
    assertEquals(
        "--rules: linger-zero is set to 'fatal'; it can be error, warning, note or off [SL103]",
        refusal("linger-zero=fatal"));
    assertTrue(refusal("linger-zero=").contains("''"));
  }
}
