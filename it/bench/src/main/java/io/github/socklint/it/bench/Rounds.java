// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Interleaved runs: every round runs each contender once and starts with another one, so that a
 * noisy minute of the machine falls on all of them.
 */
final class Rounds {
  private final ProcessRunner runner;
  private final int rounds;

  Rounds(ProcessRunner runner, int rounds) {
    this.runner = runner;
    this.rounds = rounds;
  }

  /** The series by the contenders' names, in their order. */
  Map<String, Series> run(List<Contender> contenders) throws IOException, InterruptedException {
    Map<String, List<Sample>> samples = new LinkedHashMap<>();
    contenders.forEach(contender -> samples.put(contender.name(), new ArrayList<>()));
    for (int round = 0; round < rounds; round++) {
      List<Contender> order = new ArrayList<>(contenders);
      Collections.rotate(order, -round);
      for (Contender contender : order) {
        if (round < contender.mostRounds()) {
          samples.get(contender.name()).add(runner.run(contender));
        }
      }
    }
    Map<String, Series> series = new LinkedHashMap<>();
    samples.forEach((name, runs) -> series.put(name, new Series(name, runs)));
    return series;
  }
}
