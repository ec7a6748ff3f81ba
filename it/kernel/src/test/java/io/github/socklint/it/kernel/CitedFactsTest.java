// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.socklint.model.rule.Catalogue;
import io.github.socklint.model.rule.MeasuredFacts;
import io.github.socklint.model.rule.Rule;
import java.lang.reflect.Method;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;

/** What rules say was measured is proven here, all of it, and nothing is proven for nobody. */
class CitedFactsTest {
  private static Stream<Method> tests() {
    String here = CitedFactsTest.class.getPackageName();
    return ReflectionSupport.findAllClassesInPackage(
            here, type -> type.isAnnotationPresent(Facts.class), name -> true)
        .stream()
        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(Fact.class));
  }

  @Test
  void everyFactHasItsTest() {
    TreeSet<String> proven = new TreeSet<>(tests().map(FactTable::id).toList());
    assertEquals(new TreeSet<>(MeasuredFacts.bundled().ids()), proven);
  }

  @Test
  void everyRuleThatARecordingConfirmsRestsOnAFact() {
    List<String> without = Catalogue.bundled().rules().stream()
        .filter(rule -> !rule.evidence().isEmpty() && rule.facts().isEmpty())
        .map(Rule::id)
        .toList();
    assertEquals(List.of(), without);
  }
}
