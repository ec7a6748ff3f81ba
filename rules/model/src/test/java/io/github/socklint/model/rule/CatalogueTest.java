// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  /** What a recording can show; confirm knows these and no other. */
  private static final Set<String> EVIDENCE = Set.of(
      "bytes-discarded",
      "call-threw",
      "close-blocked",
      "close-wait",
      "closed-by-gc",
      "fin-wait-2",
      "left-open",
      "option-clamped",
      "option-refused",
      "pending-above-high",
      "read-blocked",
      "reset-sent",
      "syn-sent",
      "unread-below-mark",
      "writability-flapped");

  private final Catalogue catalogue = Catalogue.bundled();

  @Test
  void listsTheRulesByGroup() {
    List<RuleGroup> groups = catalogue.rules().stream().map(Rule::group).toList();

    assertEquals(groups.stream().sorted().toList(), groups);
    assertEquals(28, groups.size());
  }

  @Test
  void namesOfOtherToolsComeFromTheId() {
    Rule rule = catalogue.rule("linger-zero");

    assertEquals("SOCK_LINGER_ZERO", rule.spotBugsType());
    assertEquals("LingerZero", rule.pmdName());
    assertEquals(28, distinct(Rule::spotBugsType));
    assertEquals(28, distinct(Rule::pmdName));
    assertEquals(28, distinct(Rule::title));
  }

  @Test
  void rulesNameOnlyKnownEvidenceAndAllOfIt() {
    Set<String> named = new TreeSet<>();
    catalogue.rules().forEach(rule -> named.addAll(rule.evidence()));

    assertEquals(new TreeSet<>(EVIDENCE), named);
  }

  @Test
  void textsAreSentences() {
    for (Rule rule : catalogue.rules()) {
      assertTrue(rule.summary().endsWith("."), rule.id() + ": " + rule.summary());
      assertFalse(rule.title().endsWith("."), rule.id() + ": " + rule.title());
      assertTrue(rule.levelNote().isEmpty() || rule.levelNote().endsWith("."), rule.id());
    }
  }

  @Test
  void helpAsMarkdownHasEverySectionWithText() {
    Rule rule = catalogue.rule("linger-zero");
    List<String> headings =
        rule.helpMarkdown().lines().filter(line -> line.startsWith("## ")).toList();

    assertEquals(
        List.of(
            "## Why",
            "## Measured",
            "## Fix",
            "## Wrong",
            "## Right",
            "## Known misses",
            "## Known false alarms",
            "## Sources"),
        headings);
    assertTrue(rule.helpMarkdown().contains("https://cwe.mitre.org/data/definitions/404.html"));
    assertTrue(rule.helpMarkdown().contains("(`zero-resets-with-nothing-queued`)"));
    assertFalse(catalogue.rule("linger-unit").helpMarkdown().contains("## Known false alarms"));
  }

  @Test
  void helpAsTextHasNoMarks() {
    for (Rule rule : catalogue.rules()) {
      assertFalse(rule.helpText().contains("`"), rule.id());
      assertFalse(rule.helpText().contains("\n#"), rule.id());
      assertTrue(rule.helpText().contains("\n\nWhy: "), rule.id());
    }
  }

  @Test
  void findsARuleByItsId() {
    assertSame(catalogue.rule("eof-ignored"), catalogue.find("eof-ignored").orElseThrow());
    assertTrue(catalogue.find("EOF-IGNORED").isEmpty());
  }

  @Test
  void unknownIdListsNearOnes() {
    assertEquals("no rule 'linger-zer'; did you mean linger-zero?", messageOf("linger-zer"));
    assertEquals(
        "no rule 'SOCK_SOCKET_LEAK'; did you mean socket-leak, socket-leak-on-exception?",
        messageOf("SOCK_SOCKET_LEAK"));
    assertTrue(messageOf("nonsense").startsWith("no rule 'nonsense'; the rules are linger-zero, "));
  }

  private String messageOf(String id) {
    return assertThrows(IllegalArgumentException.class, () -> catalogue.rule(id))
        .getMessage();
  }

  private int distinct(Function<Rule, String> text) {
    return catalogue.rules().stream().map(text).collect(Collectors.toSet()).size();
  }
}
