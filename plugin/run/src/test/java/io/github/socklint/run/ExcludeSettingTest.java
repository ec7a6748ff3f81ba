// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.socklint.report.allow.Exclude;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcludeSettingTest {
  private static Exclude parse(String text) {
    return ExcludeSetting.parse(text, "--exclude");
  }

  @Test
  void classes_and_a_reason_are_enough() {
    assertEquals(new Exclude("a.**", Set.of(), "old code"), parse("a.** = old code"));
  }

  @Test
  void a_rule_may_stand_before_them() {
    assertEquals(
        new Exclude("a.B", Set.of("linger-zero"), "a: b = c"), parse("linger-zero:a.B=a: b = c"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.**", "a.**=", "a.**= ", "=why", "no-such-rule:a.B=why", ""})
  void anything_else_is_refused(String text) {
    assertThrows(UsageException.class, () -> parse(text));
  }
}
