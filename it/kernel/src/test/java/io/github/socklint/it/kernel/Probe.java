// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Runs src/test/c/probe.c. */
final class Probe {
  private static final Path SOURCE = Path.of("src/test/c/probe.c");
  private static final Path PROGRAM = Path.of("target/probe").toAbsolutePath();

  private Probe() {}

  /** What a probe printed: numbers by their names. */
  static Map<String, Long> run(String name) throws IOException, InterruptedException {
    Map<String, Long> values = new TreeMap<>();
    output(List.of(compiled().toString(), name)).lines().forEach(line -> {
      String[] parts = line.split("=");
      values.put(parts[0], Long.valueOf(parts[1]));
    });
    return values;
  }

  private static synchronized Path compiled() throws IOException, InterruptedException {
    if (!Files.exists(PROGRAM)
        || Files.getLastModifiedTime(PROGRAM).compareTo(Files.getLastModifiedTime(SOURCE)) < 0) {
      String compiler = Optional.ofNullable(System.getenv("CC")).orElse("cc");
      output(List.of(
          compiler,
          "-std=c11",
          "-D_GNU_SOURCE",
          "-Wall",
          "-Wextra",
          "-Werror",
          "-o",
          PROGRAM.toString(),
          SOURCE.toString()));
    }
    return PROGRAM;
  }

  private static String output(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(command + ": " + output);
    }
    return output;
  }
}
