// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.agent.programs.Options;
import io.github.socklint.confirm.flight.SocketEvent.OptionSet;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Socket options are recorded with the value asked for and the value read back. */
@Timeout(120)
class OptionsIT {
  @TempDir
  Path directory;

  private List<OptionSet> options;

  @BeforeEach
  void record() throws Exception {
    options = RecordedProgram.in(directory).run(Options.class).flight().events(OptionSet.class);
  }

  @Test
  void aLingerOfZeroIsToldFromLingerOff() {
    List<OptionSet> linger = named("SO_LINGER");
    assertEquals(List.of("0", "-1"), linger.stream().map(OptionSet::asked).toList());
    assertEquals(List.of("0", "-1"), linger.stream().map(OptionSet::readBack).toList());
    assertEquals("setSoLinger", linger.get(0).at().stack().frames().get(0).method());
  }

  @Test
  void aBufferIsReadBackAsTheJdkTellsIt() {
    OptionSet buffer = named("SO_RCVBUF").get(0);
    assertEquals("12345", buffer.asked());
    // Linux doubles it to 24690, and the JDK halves what it reads.
    assertEquals("12345", buffer.readBack());
  }

  @Test
  void aBufferThatIsClampedInSilenceReadsBackSmaller() {
    OptionSet buffer = named("SO_SNDBUF").get(0);
    assertEquals(1 << 30, Integer.parseInt(buffer.asked()));
    assertTrue(Integer.parseInt(buffer.readBack()) < 1 << 30, buffer::readBack);
  }

  @Test
  void aRefusedOptionIsRecordedWithItsError() {
    OptionSet refused = named("SO_SNDBUF").get(1);
    assertEquals("-4711", refused.asked());
    assertEquals("", refused.readBack());
    assertTrue(
        refused.error().startsWith("java.lang.IllegalArgumentException: Invalid send"),
        refused::error);
  }

  @Test
  void aTimeoutIsRecordedAlthoughTheKernelIsNeverTold() {
    OptionSet timeout = named("SO_TIMEOUT").get(0);
    assertEquals("4711", timeout.asked());
    assertEquals("", timeout.readBack());
  }

  private List<OptionSet> named(String option) {
    return options.stream().filter(set -> set.option().equals(option)).toList();
  }
}
