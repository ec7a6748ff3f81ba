// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.model.rule.Catalogue;
import io.github.socklint.model.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.sourceforge.pmd.lang.rule.RuleSet;
import net.sourceforge.pmd.lang.rule.RuleSetLoader;
import org.junit.jupiter.api.Test;

class RulesetTest {

  private static RuleSet loaded() {
    return new RuleSetLoader().warnDeprecated(true).loadFromResource(Ruleset.PATH);
  }

  @Test
  void theFileInTheJarIsWhatTheCatalogueSays() throws IOException {
    try (InputStream in = RulesetTest.class.getResourceAsStream("/" + Ruleset.PATH)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);

      assertEquals(Ruleset.of(Catalogue.bundled()), text);
    }
  }

  @Test
  void pmdLoadsEveryRuleByItsName() {
    RuleSet rules = loaded();

    assertEquals(
        Catalogue.bundled().rules().stream().map(Rule::pmdName).sorted().toList(),
        rules.getRules().stream().map(r -> r.getName()).sorted().toList());
    assertTrue(rules.getRules().stream().allMatch(r -> r.dysfunctionReason() == null));
  }

  @Test
  void everyDocumentationFieldIsTheCatalogues() {
    for (Rule rule : Catalogue.bundled().rules()) {
      var loaded = loaded().getRuleByName(rule.pmdName());

      assertEquals(rule.title(), loaded.getMessage());
      assertEquals(squeezed(rule.helpText()), squeezed(loaded.getDescription()), rule.id());
      assertEquals(
          List.of(squeezed("// Wrong " + rule.wrong()), squeezed("// Right " + rule.right())),
          loaded.getExamples().stream().map(RulesetTest::squeezed).toList());
      assertEquals(Ruleset.SINCE, loaded.getSince());
      assertTrue(loaded.getExternalInfoUrl().endsWith("/" + rule.cwe().get(0) + ".html"));
      assertEquals(Ruleset.priority(rule.level()), loaded.getPriority().getPriority());
    }
  }

  private static String squeezed(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
