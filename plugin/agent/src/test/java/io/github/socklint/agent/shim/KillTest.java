// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.shim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.confirm.recording.Anomaly.Kind;
import io.github.socklint.confirm.recording.Ending;
import io.github.socklint.confirm.recording.Life;
import io.github.socklint.confirm.recording.Recording;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is readable of kill.c, which kills itself while three threads close sockets. */
@OnLinux
class KillTest {
  private static final int KILLED = 128 + 9;

  @TempDir
  Path directory;

  @Test
  void whatHappenedBeforeAKillIsThere() throws Exception {
    Shim.Outcome outcome = Shim.into(directory).run(Scenario.KILL.program());
    assertEquals(KILLED, outcome.exit(), outcome.output());
    String[] words = outcome.output().strip().split(" ");
    int over = Integer.parseInt(words[words.length - 1]);
    Recording recording = outcome.recording();
    assertEquals(0, recording.header().counters().exitNanos());
    // Both ends of each.
    long closed =
        recording.lives().stream().filter(life -> life.ending() == Ending.CLOSE).count();
    assertTrue(closed >= 2L * over, () -> closed + " closed, of " + over + " connections");
    assertTrue(
        recording.lives().stream().anyMatch(life -> life.ending() == Ending.NONE),
        "what was open is there as open");
  }

  @Test
  void aCloseThatBlocksAtTheKillIsThereAsBegun() throws Exception {
    Recording recording = Shim.into(directory).run(Scenario.KILL.program()).recording();
    Life closing = recording.lives().stream()
        .filter(life -> life.atClose().filter(end -> end.lingerSeconds() == 60).isPresent())
        .findFirst()
        .orElseThrow();
    assertTrue(closing.times().closeBegan() > 0);
    assertEquals(0, closing.times().closeEnded());
    assertTrue(closing.atClose().orElseThrow().unsentBytes() > 0);
    assertEquals(
        List.of(60L),
        recording
            .anomalies(Kind.LINGER_AT_CLOSE)
            .map(anomaly -> anomaly.first())
            .toList());
  }
}
