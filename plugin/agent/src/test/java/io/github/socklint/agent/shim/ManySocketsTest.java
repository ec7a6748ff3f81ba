// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.shim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.confirm.recording.Ending;
import io.github.socklint.confirm.recording.Header.Counters;
import io.github.socklint.confirm.recording.Life;
import io.github.socklint.confirm.recording.Recording;
import io.github.socklint.confirm.recording.Role;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnLinux
class ManySocketsTest {
  private static final int SOCKETS = 100_000;
  private static final int LIMIT_TOO_LOW = 77;
  private static final int EIO = 5;

  @TempDir
  Path directory;

  @Test
  void aHundredThousandSocketsAtOnceTwice() throws Exception {
    Shim.Outcome outcome = Shim.into(directory).run(Scenario.MANY.program(), "" + SOCKETS);
    Assumptions.assumeFalse(outcome.exit() == LIMIT_TOO_LOW, outcome.output());
    assertAllThere(outcome, SOCKETS);
  }

  @Test
  void asManyAsAnyMachineGives() throws Exception {
    assertAllThere(Shim.into(directory).run(Scenario.MANY.program(), "3000"), 3000);
  }

  private static void assertAllThere(Shim.Outcome outcome, int sockets) {
    assertEquals(0, outcome.exit(), outcome.output());
    Recording recording = outcome.recording();
    Counters counters = recording.header().counters();
    assertEquals(0, counters.leftOutSockets());
    assertEquals(2L * sockets + 1, counters.opened());
    assertEquals(sockets, counters.finished());
    assertEquals(
        sockets + 1,
        recording.lives().stream().filter(life -> life.ending() == Ending.EXIT).count());
    assertEquals(
        List.of(33331L),
        recording.lives(Role.CONNECTED).map(life -> life.traffic().bytesOut()).toList());
  }

  /** The shim's own part of it, where the machine has not so many: behind it are false calls. */
  @Test
  void theTableHoldsAHundredThousandAndOutlivesCallsThatFail() throws Exception {
    Shim.Outcome outcome =
        Shim.insideInto(directory).run(Scenario.FAULTS.withShimInside(), "" + SOCKETS);
    assertEquals(0, outcome.exit(), outcome.output());
    Recording recording = outcome.recording();
    Counters counters = recording.header().counters();
    assertEquals(SOCKETS + SOCKETS / 2 + 1, counters.opened());
    assertEquals(SOCKETS / 2 + 1, counters.finished());
    assertEquals(1, counters.leftOutSockets());
    List<Life> failed =
        recording.lives().stream().filter(life -> life.errors().close() == EIO).toList();
    assertEquals(1, failed.size());
    assertTrue(
        recording.lives().stream()
            .filter(life -> life.descriptor() == 12)
            .anyMatch(life -> life.ending() == Ending.EXIT),
        "a dup2 that failed left its target open");
  }
}
