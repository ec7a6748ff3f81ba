// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.shim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.socklint.confirm.recording.Ending;
import io.github.socklint.confirm.recording.Life;
import io.github.socklint.confirm.recording.Recording;
import io.github.socklint.confirm.recording.Role;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded of endings.c, whose connections are told apart by the bytes they sent. */
@OnLinux
class EndingsTest {
  @TempDir
  static Path directory;

  private static Recording recording;
  private static String output;

  @BeforeAll
  static void run() throws Exception {
    Shim.Outcome outcome = Shim.into(directory).run(Scenario.ENDINGS.program());
    assertEquals(0, outcome.exit(), outcome.output());
    output = outcome.output().strip();
    recording = outcome.recording();
  }

  private static List<Ending> endings(long bytesSent) {
    return recording
        .lives(Role.CONNECTED)
        .filter(life -> life.traffic().bytesOut() == bytesSent)
        .map(Life::ending)
        .toList();
  }

  @Test
  void closeEndsALife() {
    assertEquals(List.of(Ending.CLOSE), endings(1001));
  }

  @Test
  void dup2AndDup3EndTheLifeOfTheirTarget() {
    assertEquals(List.of(Ending.DUP2), endings(1002));
    assertEquals(List.of(Ending.DUP2), endings(1003));
  }

  @Test
  void aDupThatFailsEndsNothing() {
    assertEquals(List.of(Ending.CLOSE), endings(1004 + 100_000));
  }

  @Test
  void closeRangeEndsAllLivesInIt() {
    assertEquals(List.of(Ending.CLOSE_RANGE, Ending.CLOSE_RANGE), endings(1005));
  }

  @Test
  void aSocketWithTwoDescriptorsEndsWithTheSecond() {
    assertEquals(List.of(Ending.CLOSE), endings(1006 + 200_000));
  }

  @Test
  void oneSocketOntoAnotherEndsTheOther() {
    assertEquals(List.of(Ending.CLOSE), endings(1007));
    assertEquals(List.of(Ending.DUP2), endings(1008));
  }

  @Test
  void aCloseThatNoHookSawIsNoticedWhenTheNumberComesBack() {
    assertEquals("same number", output);
    assertEquals(List.of(Ending.UNSEEN), endings(1009));
    assertEquals(List.of(Ending.EXIT), endings(1010));
  }

  @Test
  void theExitEndsTheRest() {
    assertEquals(List.of(Ending.EXIT), endings(1011));
  }
}
