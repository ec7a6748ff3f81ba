// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordersTest {
  private static final Path OUT = Path.of("/rec");
  private static final Path AGENT = Path.of("/lib/agent.jar");
  private static final NativeShim SHIM = NativeShim.at(Path.of("/lib/libsocklint.so"));

  @Test
  void a_process_is_told_of_both_by_its_environment() {
    Map<String, String> environment = new HashMap<>();
    new Recorders(OUT, AGENT, SHIM).into(environment);
    assertEquals(
        Map.of(
            "JAVA_TOOL_OPTIONS", "-javaagent:/lib/agent.jar=out=/rec",
            "LD_PRELOAD", "/lib/libsocklint.so",
            "SOCKLINT_OUT", "/rec"),
        environment);
  }

  @Test
  void agents_and_preloads_of_the_user_stay() {
    Map<String, String> environment =
        new HashMap<>(Map.of("JAVA_TOOL_OPTIONS", "-Xmx1g", "LD_PRELOAD", "/lib/other.so"));
    new Recorders(OUT, AGENT, SHIM).into(environment);
    assertEquals("-Xmx1g -javaagent:/lib/agent.jar=out=/rec", environment.get("JAVA_TOOL_OPTIONS"));
    assertEquals("/lib/other.so:/lib/libsocklint.so", environment.get("LD_PRELOAD"));
  }

  @Test
  void without_a_shim_the_agent_is_alone() {
    Map<String, String> environment = new HashMap<>();
    Recorders recorders =
        new Recorders(Path.of("/my rec"), AGENT, NativeShim.missing("there is none"));
    recorders.into(environment);
    assertEquals(
        Map.of("JAVA_TOOL_OPTIONS", "'-javaagent:/lib/agent.jar=out=/my rec'"), environment);
    assertEquals(
        Optional.of("there is none: the agent's evidence alone is recorded"), recorders.note());
  }
}
