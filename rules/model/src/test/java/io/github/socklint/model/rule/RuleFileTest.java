// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFileTest {
  private static final String GOOD = """
      ---
      id: some-rule
      title: Some rule
      level: warning
      level-note: ""
      group: teardown
      evidence: [close-wait]
      facts: [setters-do-not-throw]
      cwe: [772, 404]
      sources:
        - socket(7)
      ---
      Found when
      something is.

      ## Why
      It hurts.

      ## Fix
      Do this:
      ```java
      ## no heading
      ```

      ## Wrong
      ```java
      class A {}
      ```

      ## Right
      ```java
      class B {}
      ```

      ## Known misses
      None known.

      ## Known false alarms
      A few.
      """;

  @Test
  void readsEveryPart() {
    Rule rule = RuleFile.parse("some-rule.md", GOOD);

    assertEquals("some-rule", rule.id());
    assertEquals(Level.WARNING, rule.level());
    assertEquals(RuleGroup.TEARDOWN, rule.group());
    assertEquals(List.of(772, 404), rule.cwe());
    assertEquals(
        List.of(MeasuredFacts.bundled().find("setters-do-not-throw").orElseThrow()), rule.facts());
    assertEquals("Found when something is.", rule.summary());
    assertEquals("Do this:\n```java\n## no heading\n```", rule.fix());
    assertEquals("class A {}\n", rule.wrong());
    assertEquals("class B {}\n", rule.right());
    assertEquals("", rule.knownMisses());
    assertEquals("A few.", rule.knownFalseAlarms());
    assertEquals("Level: warning.", rule.levelText());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          level: warning    | level: grave      | 4: 'grave' is no level, expected one of [error, warning, note]
          group: teardown   | group: x          | 6: 'x' is no group, expected one of [linger, watermarks, teardown]
          id: some-rule     | id: other-rule    | 2: id 'other-rule' is not the kebab-case name of its file
          title: Some rule  | title: ''         | 3: 'title' is empty
          title: Some rule  | subject: Some     | 3: unknown key 'subject', expected one of [cwe, evidence, facts, group, id, level, level-note, sources, title]
          title: Some rule  | id: some-rule     | 3: key 'id' stands here a second time
          cwe: [772, 404]   | cwe: []           | 9: 'cwe' names none, at least one is needed
          cwe: [772, 404]   | cwe: [CWE-772]    | 9: expected CWE numbers: For input string: "CWE-772"
          cwe: [772, 404]   | cwe: 772          | 9: 'cwe' must be a list
          setters-do-not-   | setters-do-       | 8: 'setters-do-throw' is not in facts.yaml; did you mean setters-do-not-throw?
          [close-wait]      | [CLOSE_WAIT]      | 7: 'CLOSE_WAIT' is no kebab-case id
          title: Some rule  | title: [a]        | 3: expected text, found a sequence
          title: Some rule  | title: a: b       | 3: bad YAML: mapping values are not allowed here
          ## Why            | ## Reason         | 13: sections are [Reason, Fix, Wrong, Right, Known misses, Known false alarms], expected [Why, Fix, Wrong, Right, Known misses, Known false alarms]
          It hurts.         | ''                | 16: no text in 'Why'
          ## Fix            | ## Why            | 19: section 'Why' stands here again
          class A {}        | // ```            | 25: section 'Wrong' must be one ```java block, no more
          A few.            | ```java           | 38: a code block of this section never ends
          """)
  void refusesWithFileAndLine(String good, String bad, String message) {
    assertEquals("some-rule.md:" + message, refusal(GOOD.replaceFirst(quote(good), bad)));
  }

  @Test
  void refusesAFileWithoutFrontMatter() {
    String message = "some-rule.md:1: no front matter between two '---' lines at the top";

    assertEquals(message, refusal(""));
    assertEquals(message, refusal("---\n"));
    assertEquals(message, refusal("---\nid: some-rule\n"));
    assertEquals(message, refusal("id: some-rule\n---\n"));
  }

  @Test
  void refusesMissingKeysAndForeignRoots() {
    assertEquals(
        "some-rule.md:2: key 'cwe' is missing", refusal(GOOD.replace("cwe: [772, 404]\n", "")));
    assertEquals(
        "some-rule.md:2: front matter is not a mapping of keys", refusal("---\n- a\n---\n"));
  }

  @Test
  void refusesAnIndexThatNamesARuleTwice() {
    Map<String, String> files =
        Map.of("index.txt", "# all of them\n\nsome-rule\nsome-rule\n", "some-rule.md", GOOD);

    RuleFormatException refused =
        assertThrows(RuleFormatException.class, () -> Catalogue.read(files::get));

    assertEquals("index.txt:4: 'some-rule' stands here a second time", refused.getMessage());
  }

  private static String quote(String text) {
    return java.util.regex.Pattern.quote(text);
  }

  private static String refusal(String text) {
    return assertThrows(RuleFormatException.class, () -> RuleFile.parse("some-rule.md", text))
        .getMessage();
  }
}
