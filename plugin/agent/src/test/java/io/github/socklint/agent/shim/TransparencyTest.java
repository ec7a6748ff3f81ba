// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.shim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnLinux
class TransparencyTest {
  @Test
  void eachResultAndErrnoIsThatOfTheRealCall(@TempDir Path directory) throws Exception {
    Shim.Outcome without = Shim.none().run(Scenario.TRANSPARENCY.program());
    Shim.Outcome with = Shim.into(directory).run(Scenario.TRANSPARENCY.program());
    assertEquals(0, without.exit(), without.output());
    assertTrue(without.output().contains("errno 4711"), "calls that succeed leave errno alone");
    assertEquals(without.output(), with.output());
    assertEquals(without.exit(), with.exit());
  }
}
