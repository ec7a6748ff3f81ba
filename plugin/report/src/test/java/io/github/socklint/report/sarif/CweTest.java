// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.sarif;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.model.rule.Catalogue;
import io.github.socklint.model.rule.Rule;
import org.junit.jupiter.api.Test;

class CweTest {
  @Test
  void every_weakness_that_a_rule_names_has_its_name_here() {
    for (Rule rule : Catalogue.bundled().rules()) {
      for (int number : rule.cwe()) {
        assertTrue(Cwe.knows(number), rule.id() + ": CWE-" + number + " has no name in Cwe.java");
      }
    }
  }
}
