// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.allow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.finding.Place;
import io.github.socklint.model.rule.Level;
import io.github.socklint.report.Examples;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcludeTest {
  private static Finding leakIn(String className) {
    Place place = new Place("a", className, "m", "()V", "A.java", OptionalInt.empty());
    return Examples.leak(place, Level.ERROR);
  }

  @ParameterizedTest
  @CsvSource({
    "org.example.Server, org.example.Server, true",
    "org.example.Server, org.example.Server$Handler, true",
    "org.example.Server, org.example.Server2, false",
    "org.example.*, org.example.Server, true",
    "org.example.*, org.example.io.Server, false",
    "org.example.**, org.example.io.Server, true",
    "**.*Test, org.example.ServerTest, true",
    "**.*Test, org.example.Testing, false",
    "org.example.A, org.exampleXA, false",
  })
  void a_pattern_speaks_of_binary_class_names(String pattern, String className, boolean silent) {
    Exclude exclude = new Exclude(pattern, Set.of(), "generated");
    assertEquals(silent, exclude.matches(leakIn(className)));
  }

  @Test
  void an_exclude_of_some_rules_leaves_the_others_alone() {
    assertTrue(new Exclude("**", Set.of("socket-leak"), "why").matches(leakIn("A")));
    assertFalse(new Exclude("**", Set.of("linger-zero"), "why").matches(leakIn("A")));
  }

  @Test
  void a_reason_must_be_given() {
    var e = assertThrows(IllegalArgumentException.class, () -> new Exclude("a.B", Set.of(), " "));
    assertEquals("the exclude of a.B gives no reason", e.getMessage());
  }
}
