// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.shim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A C program of src/test/c by its name, compiled when it is first asked for. */
enum Scenario {
  ANOMALIES,
  ENDINGS,
  FAULTS,
  FORK,
  KILL,
  LAYOUT,
  LIVES,
  MANY,
  SIGNALS,
  STATES,
  THREADS,
  TRANSPARENCY;

  private static final Path SOURCES = Path.of("src/test/c");
  private static final List<String> FLAGS = List.of(
      "-std=c11",
      "-D_GNU_SOURCE",
      "-O1",
      "-g",
      "-Wall",
      "-Wextra",
      "-Werror",
      "-pthread",
      "-Isrc/main/c");

  /** The program, ready to run. */
  Path program() throws IOException, InterruptedException {
    return compiled("", List.of());
  }

  /** The program with the shim's own sources linked in, built with more flags. */
  Path withShimInside(String... flags) throws IOException, InterruptedException {
    List<String> more = new ArrayList<>(Arrays.asList(flags));
    more.addAll(Shim.sources());
    return compiled("-inside", more);
  }

  private synchronized Path compiled(String suffix, List<String> more)
      throws IOException, InterruptedException {
    String name = name().toLowerCase(Locale.ROOT);
    Path directory = Files.createDirectories(Path.of("target/test-c"));
    Path program = directory.resolve(name + suffix).toAbsolutePath();
    List<String> command = new ArrayList<>(List.of(Shim.compiler()));
    command.addAll(FLAGS);
    command.addAll(
        List.of("-o", program.toString(), SOURCES.resolve(name + ".c").toString()));
    command.addAll(more);
    command.add("-ldl");
    Shim.Outcome outcome = Shim.none().run(command);
    if (outcome.exit() != 0) {
      throw new IOException(outcome.output());
    }
    return program;
  }
}
