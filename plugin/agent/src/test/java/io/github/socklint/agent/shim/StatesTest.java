// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.shim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.confirm.recording.Anomaly;
import io.github.socklint.confirm.recording.Anomaly.Kind;
import io.github.socklint.confirm.recording.Life;
import io.github.socklint.confirm.recording.Recording;
import io.github.socklint.confirm.recording.Role;
import io.github.socklint.confirm.recording.TcpState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sampler sees of states.c, which stands still; its recording is read while it runs. */
@OnLinux
class StatesTest {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

  @TempDir
  static Path directory;

  private static Process process;
  private static Shim shim;

  @BeforeAll
  static void start() throws Exception {
    shim = Shim.into(directory).with("SOCKLINT_SAMPLE_MILLIS", "5");
    process =
        shim.start(List.of(Scenario.STATES.program().toString()), directory.resolve("output"));
  }

  @AfterAll
  static void end() throws Exception {
    process.getOutputStream().close();
    assertEquals(0, process.waitFor(), Files.readString(directory.resolve("output")));
  }

  /** Reads the recording until it says so. */
  private static Recording await(Predicate<Recording> condition) throws IOException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (true) {
      List<Recording> recordings = shim.readAll();
      if (!recordings.isEmpty() && condition.test(recordings.get(0))) {
        return recordings.get(0);
      }
      assertTrue(System.nanoTime() < end, () -> "not seen in a minute: " + recordings);
      Thread.onSpinWait();
    }
  }

  private static boolean has(Recording recording, Role role, long bytes, TcpState state) {
    return recording
        .lives(role)
        .filter(life -> life.traffic().bytesIn() + life.traffic().bytesOut() == bytes)
        .anyMatch(life -> life.states().containsKey(state));
  }

  @Test
  void closeWaitAndFinWait2GetADate() throws IOException {
    await(recording -> has(recording, Role.ACCEPTED, 3001, TcpState.CLOSE_WAIT)
        && has(recording, Role.CONNECTED, 3001, TcpState.FIN_WAIT_2));
  }

  @Test
  void aResetIsSeenThoughNobodyReads() throws IOException {
    Recording recording =
        await(read -> read.anomalies(Kind.RESET_RECEIVED).findAny().isPresent());
    Anomaly reset = recording.anomalies(Kind.RESET_RECEIVED).findFirst().orElseThrow();
    Life life = recording.lives().stream()
        .filter(one -> one.id() == reset.life())
        .findFirst()
        .orElseThrow();
    assertEquals(3002, life.traffic().bytesIn());
    assertEquals(0, reset.code());
  }

  @Test
  void bytesBelowTheLowWaterMarkAreSeenToLieThere() throws IOException {
    Recording recording =
        await(read -> read.anomalies(Kind.BELOW_LOW_MARK).findAny().isPresent());
    Anomaly stalled = recording.anomalies(Kind.BELOW_LOW_MARK).findFirst().orElseThrow();
    assertEquals(List.of(9L, 100L), List.of(stalled.first(), stalled.second()));
  }

  @Test
  void aConnectThatNobodyLooksAfterIsSeenToBeDone() throws IOException {
    await(recording -> recording
            .lives(Role.CONNECTED)
            .filter(life -> life.traffic().bytesOut() == 0)
            .count()
        == 1);
  }
}
