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

/** What is recorded of fork.c, whose children use and close what their parent has open. */
@OnLinux
class ForkTest {
  @TempDir
  static Path directory;

  private static Recording parent;
  private static Recording executed;

  @BeforeAll
  static void run() throws Exception {
    Shim.Outcome outcome = Shim.into(directory).run(Scenario.FORK.program());
    assertEquals(0, outcome.exit(), outcome.output());
    assertEquals(2, outcome.recordings().size(), outcome::toString);
    for (Recording recording : outcome.recordings()) {
      if (recording.header().command().endsWith(" exec")) {
        executed = recording;
      } else {
        parent = recording;
      }
    }
  }

  @Test
  void theParentsRecordingHasItsOwnBytesAlone() {
    assertEquals(List.of(1001L + 7 + 2002), sent(parent));
  }

  @Test
  void noChildEndsALifeOfItsParentOrBeginsOne() {
    assertEquals(3, parent.header().counters().opened());
    assertEquals(
        List.of(Ending.EXIT, Ending.EXIT, Ending.EXIT),
        parent.lives().stream().map(Life::ending).toList());
    assertEquals(List.of(), parent.anomalies());
  }

  @Test
  void anExecutedProgramHasARecordingOfItsOwn() {
    assertEquals(List.of(3003L), sent(executed));
  }

  private static List<Long> sent(Recording recording) {
    return recording
        .lives(Role.CONNECTED)
        .map(life -> life.traffic().bytesOut())
        .toList();
  }
}
