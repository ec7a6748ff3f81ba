// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs {@code socklint audit} as a process of its own. */
final class Audit {
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final Path socklint;

  Audit(Path socklint) {
    this.socklint = socklint;
  }

  /**
   * Audits paths.
   *
   * @param paths what to audit
   * @param out folder for socklint.sarif and for the process's own output, audit.log
   * @return the SARIF file
   * @throws IOException if the process fails, does not end in time or writes no SARIF
   */
  Path run(List<Path> paths, Path out) throws IOException, InterruptedException {
    if (!Files.isRegularFile(socklint)) {
      throw new IOException(
          "truth: no " + socklint + "; build it first: mvn -pl plugin/cli -am package");
    }
    Files.createDirectories(out);
    Path sarif = out.resolve("socklint.sarif");
    Files.deleteIfExists(sarif);
    Path log = out.resolve("audit.log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", socklint.toString(), "audit"));
    paths.forEach(path -> command.add(path.toString()));
    command.addAll(List.of("--out", out.toString(), "--format", "sarif"));
    Process process = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
    try {
      if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        throw new IOException("truth: audit still ran after " + LIMIT + "; see " + log);
      }
    } finally {
      process.destroyForcibly();
    }
    // 1 says that there are findings at the fail level, which is no failure here.
    if (process.exitValue() > 1 || !Files.isRegularFile(sarif)) {
      throw new IOException("truth: audit ended with exit code "
          + process.exitValue()
          + (Files.isRegularFile(sarif) ? "" : " and wrote no " + sarif)
          + "; see "
          + log);
    }
    return sarif;
  }
}
