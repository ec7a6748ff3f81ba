// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationTest {
  @Test
  void aRuleHasLevelsAndMayAllowSilence() {
    assertEquals(
        new Expectation.Rule("linger-zero", Set.of(Level.NOTE), true),
        Expectation.ofLinger("linger-zero:note|none"));
    assertEquals(
        new Expectation.Rule("linger-unit", Set.of(Level.WARNING, Level.ERROR), false),
        Expectation.ofLinger("linger-unit:warning|error"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "quiet", "linger-zero:loud", ":note"})
  void anythingElseIsRefused(String expect) {
    assertThrows(IllegalArgumentException.class, () -> Expectation.ofLinger(expect));
  }

  @Test
  void anUnknownSeverityIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Expectation.ofSeverity("maybe"));
  }
}
