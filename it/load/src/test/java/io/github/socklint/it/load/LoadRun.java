// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A run of {@code LoadServer} and {@code LoadClient}, both recorded, in a network namespace.
 *
 * @param counters what the kernel counted
 * @param mostAtOnce how many connections the server had open at once
 * @param recordings the folder of the recordings
 */
record LoadRun(KernelCounters counters, int mostAtOnce, Path recordings) {
  private static final String PROGRAMS = "io.github.socklint.it.load.programs.";
  private static final int PATIENCE_MINUTES = 10;

  static LoadRun of(Namespace namespace, Path directory, int connections, int atOnce)
      throws IOException, InterruptedException {
    RecordedJvm jvm = RecordedJvm.in(directory);
    Process server = start(namespace, jvm, directory, "LoadServer");
    try (BufferedReader said = server.inputReader(UTF_8)) {
      Process client =
          start(namespace, jvm, directory, "LoadClient", said.readLine(), connections, atOnce);
      awaitEnd(client);
      server.getOutputStream().close();
      int most = Integer.parseInt(said.readLine());
      awaitEnd(server);
      return new LoadRun(namespace.counters(), most, jvm.out());
    } finally {
      server.destroyForcibly();
    }
  }

  private static Process start(
      Namespace namespace, RecordedJvm jvm, Path directory, String program, Object... arguments)
      throws IOException {
    ProcessBuilder builder = namespace.builder(jvm.command(PROGRAMS + program, arguments));
    jvm.into(builder.environment());
    return builder.redirectError(directory.resolve(program + ".err").toFile()).start();
  }

  private static void awaitEnd(Process process) throws InterruptedException {
    boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly();
    }
    assertTrue(ended, () -> "still running: " + process.info());
    assertEquals(0, process.exitValue());
  }
}
