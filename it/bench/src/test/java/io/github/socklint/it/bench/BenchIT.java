// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Measures the real thing; only {@code mvn -Pbench verify} runs it. */
class BenchIT {
  @Test
  void theTableOfRatiosIsWritten() throws Exception {
    Path work = Path.of("target/bench");
    BenchMain.run(new BenchSettings(
        Path.of(System.getProperty("bench.root")),
        work,
        Integer.getInteger("bench.rounds"),
        Set.of(System.getProperty("bench.parts").split(","))));
    assertTrue(Files.isRegularFile(work.resolve("BENCH.md")));
  }
}
