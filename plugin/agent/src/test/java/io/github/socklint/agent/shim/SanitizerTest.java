// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.shim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The scenarios once more, built with the compiler's sanitizers where it has them, or valgrind. */
@OnLinux
class SanitizerTest {
  private static final String MEMORY = "-fsanitize=address,undefined";
  private static final String THREADS = "-fsanitize=thread";

  @TempDir
  Path directory;

  private void runInside(Scenario scenario, String sanitizer, String... arguments)
      throws IOException, InterruptedException {
    Assumptions.assumeTrue(hasSanitizer(sanitizer), () -> "the compiler has no " + sanitizer);
    Path program = scenario.withShimInside(sanitizer, "-fno-sanitize-recover=all");
    Shim.Outcome outcome =
        Shim.insideInto(directory).with("SOCKLINT_SAMPLE_MILLIS", "1").run(program, arguments);
    assertEquals(0, outcome.exit(), outcome.output());
    assertEquals(List.of(), outcome.recordings().get(0).faults());
  }

  private boolean hasSanitizer(String flag) throws IOException, InterruptedException {
    Path program = directory.resolve("trial");
    String script = "echo 'int main(void) { return 0; }' | " + Shim.compiler() + " " + flag
        + " -xc -o " + program + " - && " + program;
    return Shim.none().run(List.of("sh", "-c", script)).exit() == 0;
  }

  @ParameterizedTest
  @EnumSource(
      value = Scenario.class,
      names = {"ANOMALIES", "ENDINGS", "FAULTS", "FORK", "LIVES", "SIGNALS", "THREADS"})
  void noErrorOfMemoryAndNoUndefinedBehaviour(Scenario scenario) throws Exception {
    runInside(scenario, MEMORY);
  }

  @Test
  void noDataRace() throws Exception {
    runInside(Scenario.THREADS, THREADS, "4", "100");
  }

  @ParameterizedTest
  @EnumSource(
      value = Scenario.class,
      names = {"ENDINGS", "LIVES"})
  void valgrindFindsNothing(Scenario scenario) throws Exception {
    boolean there = Shim.none().run(List.of("sh", "-c", "command -v valgrind")).exit() == 0;
    Assumptions.assumeTrue(there, "valgrind is not installed");
    List<String> command = new ArrayList<>(List.of(
        "valgrind",
        "-q",
        "--error-exitcode=9",
        "--leak-check=full",
        "--errors-for-leak-kinds=definite"));
    command.add(scenario.program().toString());
    Shim.Outcome outcome = Shim.into(directory).run(command);
    assertEquals(0, outcome.exit(), outcome.output());
    assertEquals(1, outcome.recordings().size());
  }
}
