// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each rule teaches its own lesson: nothing is copied from another one. */
class RuleTextsTest {
  private static final int SENTENCE = 30;

  @Test
  void noSentenceStandsInTwoRules() {
    Map<String, String> owners = new HashMap<>();
    for (Rule rule : Catalogue.bundled().rules()) {
      for (String sentence : sentences(rule)) {
        String other = owners.put(sentence, rule.id());
        assertNull(other, rule.id() + " has it from " + other + ": " + sentence);
      }
    }
  }

  @Test
  void noTwoExamplesAreTheSameButForTheirNames() {
    Map<String, String> owners = new HashMap<>();
    for (Rule rule : Catalogue.bundled().rules()) {
      String code = rule.wrong().replaceAll("// expect.*|[A-Za-z_]\\w*", "x");
      assertNull(owners.put(code, rule.id()), rule.id());
    }
    assertEquals(Catalogue.bundled().rules().size(), owners.size());
  }

  private static List<String> sentences(Rule rule) {
    return Stream.of(
            rule.summary(), rule.why(), rule.fix(), rule.knownMisses(), rule.knownFalseAlarms())
        .flatMap(text -> Stream.of(text.replaceAll("\\s+", " ").split("(?<=[.:;]) ")))
        .filter(sentence -> sentence.length() > SENTENCE)
        .distinct()
        .toList();
  }
}
