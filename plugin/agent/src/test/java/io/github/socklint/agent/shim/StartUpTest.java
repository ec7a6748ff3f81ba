// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.shim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.confirm.recording.Header;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shim that cannot start says so in one line, and the program runs all the same. */
@OnLinux
class StartUpTest {
  @TempDir
  Path directory;

  private static void assertUnrecorded(Shim shim, String message) throws Exception {
    Shim.Outcome outcome = shim.run(Scenario.LIVES.program());
    assertEquals(0, outcome.exit(), outcome.output());
    assertEquals(List.of(), outcome.recordings());
    List<String> lines =
        outcome.output().lines().filter(line -> line.startsWith("socklint: ")).toList();
    assertEquals(1, lines.size(), outcome.output());
    assertTrue(lines.get(0).contains(message), lines.get(0));
    assertTrue(lines.get(0).endsWith(" runs unrecorded"), lines.get(0));
  }

  @Test
  void withoutADirectory() throws Exception {
    assertUnrecorded(
        Shim.into(directory).with("SOCKLINT_OUT", ""),
        "SOCKLINT_OUT does not name the directory for recordings");
  }

  @Test
  void withADirectoryThatIsNotThere() throws Exception {
    Path missing = directory.resolve("missing");
    assertUnrecorded(Shim.into(missing), "cannot make " + missing);
    assertUnrecorded(Shim.into(missing), "No such file or directory");
  }

  @Test
  void withADirectoryThatIsAFile() throws Exception {
    Path file = Files.createFile(directory.resolve("file"));
    assertUnrecorded(Shim.into(file), "Not a directory");
  }

  @Test
  void withASettingThatIsNoNumber() throws Exception {
    assertUnrecorded(
        Shim.into(directory).with("SOCKLINT_MAX_BYTES", "64M"),
        "SOCKLINT_MAX_BYTES is \"64M\", not a whole number from 4194304 to 1099511627776");
    assertUnrecorded(
        Shim.into(directory).with("SOCKLINT_SAMPLE_MILLIS", "-1"),
        "SOCKLINT_SAMPLE_MILLIS is \"-1\", not a whole number from 0 to 3600000");
    assertUnrecorded(
        Shim.into(directory).with("SOCKLINT_BLOCKED_MILLIS", "0"),
        "SOCKLINT_BLOCKED_MILLIS is \"0\", not a whole number from 1 to 3600000");
  }

  @Test
  void goodSettingsAreInTheHeader() throws Exception {
    Header header = Shim.into(directory)
        .with("SOCKLINT_MAX_BYTES", "8388608")
        .with("SOCKLINT_SAMPLE_MILLIS", "7")
        .with("SOCKLINT_BLOCKED_MILLIS", "3")
        .run(Scenario.LIVES.program())
        .recording()
        .header();
    assertEquals(8_388_608, header.maxBytes());
    assertEquals(7_000_000, header.sampleNanos());
    assertEquals(3_000_000, header.blockedNanos());
  }

  @Test
  void aProgramWithoutSocketsLeavesNoFile() throws Exception {
    Shim.Outcome outcome = Shim.into(directory).run(List.of("sh", "-c", "echo plain"));
    assertEquals("plain\n", outcome.output());
    assertEquals(List.of(), outcome.recordings());
  }
}
