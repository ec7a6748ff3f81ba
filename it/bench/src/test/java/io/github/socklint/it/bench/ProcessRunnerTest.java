// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRunnerTest {
  @TempDir
  Path folder;

  @Test
  void aProcessIsTimedAndItsMemoryIsSeen() throws Exception {
    Sample sample = new ProcessRunner(folder).run(shell("echo insideNanos=1500000000", 0));
    assertTrue(sample.wallSeconds() > 0 && sample.wallSeconds() < 60, sample.toString());
    assertEquals(1.5, sample.insideSeconds());
    Sample other = new ProcessRunner(folder, false).run(shell("sleep 0.2", 0));
    assertTrue(other.peakKib() > 0, other.toString());
    assertTrue(Double.isNaN(other.insideSeconds()), other.toString());
  }

  @Test
  void anExitCodeAboveTheAllowedOneIsAnError() throws Exception {
    ProcessRunner runner = new ProcessRunner(folder);
    runner.run(shell("exit 1", 1));
    IOException e = assertThrows(IOException.class, () -> runner.run(shell("exit 3", 1)));
    assertTrue(e.getMessage().contains("exit code 3"), e.getMessage());
  }

  @Test
  void everyRoundStartsWithAnotherContender() throws Exception {
    Contender log = shell("echo a >> order", 0);
    Contender other = new Contender("other", List.of("sh", "-c", "echo b >> order"), folder, 0, 1);
    Map<String, Series> series = new Rounds(new ProcessRunner(folder), 2).run(List.of(log, other));
    assertEquals(2, series.get("it").samples().size());
    assertEquals(1, series.get("other").samples().size());
    assertEquals(List.of("a", "b", "a"), java.nio.file.Files.readAllLines(folder.resolve("order")));
  }

  private Contender shell(String script, int highestExit) {
    return new Contender("it", List.of("sh", "-c", script), folder, highestExit, 9);
  }
}
