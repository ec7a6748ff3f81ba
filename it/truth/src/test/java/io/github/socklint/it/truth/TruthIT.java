// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.truth;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Measures the real thing; only {@code mvn -Ptruth verify} runs it. */
class TruthIT {
  @Test
  void reachOnTheTruthDoesNotSink() throws Exception {
    Settings settings = new Settings(
        path("socklint.truth"),
        path("truth.jars"),
        path("socklint.jar"),
        path("truth.out"),
        Boolean.getBoolean("truth.per-jar"),
        "",
        Optional.empty());
    Optional<String> skip = settings.skipReason();
    if (skip.isPresent()) {
      System.out.println(skip.get());
      abort(skip.get());
    }
    Harness.Outcome outcome = Harness.run(settings);
    System.out.println(outcome.summary());
    assertAll(
        () -> atLeast("truth.min-linger", outcome.lingerPercent()),
        () -> atLeast("truth.min-bugs", outcome.bugsPercent()),
        () -> atLeast("truth.min-silent", outcome.silentPercent()));
  }

  private static void atLeast(String property, double percent) {
    double least = Double.parseDouble(System.getProperty(property));
    assertTrue(percent >= least, () -> percent + " % is less than " + property + " = " + least);
  }

  private static Path path(String property) {
    return Path.of(System.getProperty(property)).toAbsolutePath().normalize();
  }
}
