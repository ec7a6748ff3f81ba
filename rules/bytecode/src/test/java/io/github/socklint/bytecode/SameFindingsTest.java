// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.socklint.engine.Engine;
import io.github.socklint.engine.Settings;
import io.github.socklint.fixtures.Fixtures;
import io.github.socklint.model.api.ApiModels;
import io.github.socklint.model.finding.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The number of threads changes no finding of a real library; steps are not compared. */
class SameFindingsTest {
  private static final int RUNS = 3;

  @ParameterizedTest
  @ValueSource(strings = {"httpcore-4", "httpclient-4", "mina-core", "tomcat-embed-core"})
  void oneThreadAndFourFindTheSame(String jar) throws IOException {
    List<Path> jars = Fixtures.libraries().stream()
        .filter(p -> p.getFileName().toString().startsWith(jar))
        .toList();
    assertEquals(1, jars.size(), () -> jar + " among " + Fixtures.libraries());
    List<Finding> one = findings(jars, 1);
    assertFalse(one.isEmpty());
    for (int run = 0; run < RUNS; run++) {
      List<Finding> four = findings(jars, 4);
      assertEquals("", difference(one, four));
    }
  }

  private static List<Finding> findings(List<Path> jars, int threads) throws IOException {
    ApiModels models = ApiModels.bundled();
    try (ClassPathProgram program =
        ClassPathProgram.read(jars, List.of(), Interests.of(models::concerns), threads)) {
      return new Engine(models, Settings.defaults().withThreads(threads))
          .analyse(program)
          .findings();
    }
  }

  private static String difference(List<Finding> one, List<Finding> four) {
    Set<String> onlyOne = shown(one);
    Set<String> onlyFour = shown(four);
    onlyOne.removeAll(shown(four));
    onlyFour.removeAll(shown(one));
    return onlyOne.isEmpty() && onlyFour.isEmpty()
        ? ""
        : "with one thread only: " + onlyOne + "\nwith four only: " + onlyFour;
  }

  private static Set<String> shown(List<Finding> findings) {
    return findings.stream()
        .map(f -> f.place().display() + " " + f.ruleId() + " " + f.level() + " " + f.confidence()
            + " " + f.fingerprint() + "\n")
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
