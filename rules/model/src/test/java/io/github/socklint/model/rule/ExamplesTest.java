// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {
  private static final Pattern EXPECT = Pattern.compile("// expect: (\\S+)$", Pattern.MULTILINE);

  static List<Example> all() {
    return Example.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void compilesAgainstTheRealJars(Example example) {
    assertNotNull(example.load());
  }

  @ParameterizedTest
  @MethodSource("all")
  void expectsItsOwnRuleInTheWrongCodeAndNothingInTheRight(Example example) {
    Set<String> expected = EXPECT
        .matcher(example.code())
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toSet());

    assertEquals(example.wrong() ? Set.of(example.rule().id()) : Set.of(), expected);
    assertFalse(!example.wrong() && example.code().contains("expect"), "stray expectation");
  }

  @ParameterizedTest
  @MethodSource("all")
  void isNoLongerThanAScreenAndNoWiderThanAPage(Example example) {
    List<String> lines = example.code().lines().toList();

    assertEquals(List.of(), lines.stream().filter(line -> line.length() > 100).toList());
    assertFalse(lines.size() > 45, example + " has " + lines.size() + " lines");
  }

  @Test
  void wrongAndRightAreTheSameClassAndNoTwoRulesShareIt() {
    List<Rule> rules = Catalogue.bundled().rules();

    for (Rule rule : rules) {
      assertEquals(
          new Example(rule, true).className(), new Example(rule, false).className(), rule.id());
    }
    Set<String> names =
        rules.stream().map(rule -> new Example(rule, true).className()).collect(Collectors.toSet());
    assertEquals(rules.size(), names.size());
  }
}
