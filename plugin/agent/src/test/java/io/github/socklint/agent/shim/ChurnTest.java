// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.shim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.confirm.recording.Life;
import io.github.socklint.confirm.recording.Recording;
import io.github.socklint.confirm.recording.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many threads, and the same few descriptor numbers over and over. */
@OnLinux
class ChurnTest {
  private static final int THREADS = 8;
  private static final int ROUNDS = 200;

  @TempDir
  Path directory;

  /** The bytes of churn.h's connections, one number for each. */
  private static List<Long> bytesOfAll() {
    return IntStream.range(0, THREADS)
        .boxed()
        .flatMap(
            thread -> IntStream.rangeClosed(1, ROUNDS).mapToObj(round -> thread * 10_000L + round))
        .sorted()
        .toList();
  }

  @Test
  void noLifeIsLostAndNoByteGoesToAnother() throws Exception {
    Shim.Outcome outcome = Shim.into(directory)
        .with("SOCKLINT_SAMPLE_MILLIS", "1")
        .run(Scenario.THREADS.program(), "" + THREADS, "" + ROUNDS, "disturbed");
    assertEquals(0, outcome.exit(), outcome.output());
    Recording recording = outcome.recording();
    assertEquals(List.of(), recording.faults());
    assertEquals(
        bytesOfAll(),
        recording
            .lives(Role.CONNECTED)
            .map(life -> life.traffic().bytesOut())
            .sorted()
            .toList());
    assertEquals(
        bytesOfAll(),
        recording
            .lives(Role.ACCEPTED)
            .map(life -> life.traffic().bytesIn())
            .sorted()
            .toList());
    assertEquals(THREADS, recording.lives(Role.LISTENING).count());
    assertEquals(List.of(), recording.anomalies());
    assertEquals(
        recording.lives().size(),
        recording.lives().stream().map(Life::id).distinct().count());
  }

  @Test
  void aSignalHandlerMayUseSocketsInTheMiddleOfIt() throws Exception {
    Shim.Outcome outcome = Shim.into(directory).run(Scenario.SIGNALS.program());
    assertEquals(0, outcome.exit(), outcome.output());
    Recording recording = outcome.recording();
    assertEquals(1000, recording.lives(Role.CONNECTED).count());
    assertEquals(1000, recording.lives(Role.ACCEPTED).count());
    assertEquals(recording.header().counters().opened(), recording.lives().size());
    assertEquals(
        recording.header().counters().opened(), recording.header().counters().finished());
  }

  @Test
  void atItsBoundTheFileCountsWhatItLeavesOut() throws Exception {
    Shim.Outcome outcome = Shim.into(directory)
        .with("SOCKLINT_MAX_BYTES", "4194304")
        .run(Scenario.THREADS.program(), "4", "2000");
    assertEquals(0, outcome.exit(), outcome.output());
    Recording recording = outcome.recording();
    assertTrue(recording.file().toFile().length() <= 4_194_304);
    assertEquals(2 * 4 * 2000 + 4, recording.header().counters().finished());
    assertEquals(
        recording.header().counters().finished(),
        recording.lives().size() + recording.header().counters().leftOutLives());
    assertTrue(recording.header().counters().leftOutLives() > 0);
  }

  @Test
  void aLimitOnFileSizesIsABoundTooAndNoSignal() throws Exception {
    String program = Scenario.THREADS.program().toString();
    // In blocks of 512 or 1024 bytes, as the shell likes it.
    Shim.Outcome outcome = Shim.into(directory)
        .run(List.of("sh", "-c", "ulimit -f 2000; exec " + program + " 4 2000"));
    assertEquals(0, outcome.exit(), outcome.output());
    Recording recording = outcome.recording();
    assertEquals(2 * 4 * 2000 + 4, recording.header().counters().finished());
    assertTrue(recording.header().counters().leftOutLives() > 0);
  }
}
