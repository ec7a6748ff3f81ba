// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.truth;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Measures the real thing; only {@code mvn -Ptruth verify} runs it. */
class TruthIT {
  @Test
  void reachOnTheTruthDoesNotSink() throws Exception {
    Settings settings = new Settings(
        path("socklint.truth"),
        path("truth.jars"),
        path("truth.sources"),
        path("socklint.jar"),
        path("truth.out"),
        Boolean.getBoolean("truth.per-jar"),
        false,
        "",
        Optional.empty());
    Optional<String> skip = settings.skipReason();
    if (skip.isPresent()) {
      System.out.println(skip.get());
      abort(skip.get());
    }
    Harness.Outcome outcome = Harness.run(settings);
    System.out.println(outcome.summary());
    assertEquals(
        List.of(Form.values()), outcome.scores().stream().map(Score::form).toList());
    assertAll(outcome.scores().stream()
        .flatMap(score -> Stream.of(
            () -> atLeast("linger", score, SiteKind.LINGER),
            () -> atLeast("bugs", score, SiteKind.BUG),
            () -> atLeast("silent", score, SiteKind.FINE))));
  }

  private static void atLeast(String share, Score score, SiteKind kind) {
    String property = score.form().leastOf(share);
    double least = Double.parseDouble(System.getProperty(property));
    double percent = score.share(kind).percent();
    assertTrue(percent >= least, () -> percent + " % is less than " + property + " = " + least);
  }

  private static Path path(String property) {
    return Path.of(System.getProperty(property)).toAbsolutePath().normalize();
  }
}
