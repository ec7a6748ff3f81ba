// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AgentOptionsTest {
  @Test
  void theSizeIsUnboundedUnlessItIsGiven() {
    Path out = Path.of("target/x").toAbsolutePath();
    assertEquals(new AgentOptions(out, 0, true), AgentOptions.parse("out=target/x"));
    assertEquals(new AgentOptions(out, 64, true), AgentOptions.parse("out=target/x,size=64"));
  }

  @Test
  void stacksAreAllOrFew() {
    assertTrue(AgentOptions.parse("out=x,stacks=all").allStacks());
    assertFalse(AgentOptions.parse("out=x,stacks=few").allStacks());
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> AgentOptions.parse("out=x,stacks=none"));
    assertEquals("stacks='none' is neither all nor few", e.getMessage());
  }

  @Test
  void aSizeThatIsNoNumberIsToldWithWhatIsExpected() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> AgentOptions.parse("out=x,size=1GB"));
    assertEquals(
        "size='1GB' is no size in MiB; a whole number of 1 and more is expected", e.getMessage());
  }
}
