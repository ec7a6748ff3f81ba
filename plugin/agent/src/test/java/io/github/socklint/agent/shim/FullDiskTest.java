// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.shim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.confirm.recording.Recording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file system of two megabytes, in a mount namespace of the test's own. */
@OnLinux
class FullDiskTest {
  @TempDir
  Path directory;

  @Test
  void aFullDiskCostsRecordsAndNeverTheProgram() throws Exception {
    List<String> trial = List.of("unshare", "-Urm", "mount", "-t", "tmpfs", "none", "/mnt");
    Assumptions.assumeTrue(
        Shim.none().run(trial).exit() == 0, "no mount namespace can be made on this machine");
    Path small = Files.createDirectory(directory.resolve("small"));
    String script = String.join(
        " && ",
        "mount -t tmpfs -o size=2m none " + small,
        Scenario.THREADS.program() + " 4 2000",
        "cp " + small + "/*.recording " + directory);
    Shim.Outcome outcome = Shim.into(directory)
        .with("SOCKLINT_OUT", small.toString())
        .run(List.of("unshare", "-Urm", "sh", "-c", script));
    assertEquals(0, outcome.exit(), outcome.output());
    Recording recording = outcome.recording();
    assertEquals(List.of(), recording.faults());
    assertEquals(
        recording.header().counters().finished(),
        recording.lives().size() + recording.header().counters().leftOutLives());
    assertTrue(recording.header().counters().leftOutLives() > 0);
  }
}
