// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LauncherTest {
  private static final Path JAVA_HOME = Path.of("jdk");
  private static final String[] AUDIT = {"audit", "a b.jar", "--out", "o"};
  private static final String[] PLAIN = {"-jar", "socklint.jar", "audit", "a b.jar", "--out", "o"};

  private static Optional<List<String>> command(
      String[] arguments, Optional<String[]> process, Map<String, String> environment) {
    return Launcher.command(arguments, process, environment, JAVA_HOME, "socklint.jar");
  }

  @Test
  void anAuditRunsInAJvmForShortRunsWithItsArgumentsUntouched() {
    assertEquals(
        Optional.of(List.of(
            JAVA_HOME.resolve("bin").resolve("java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            "socklint.jar",
            "io.github.socklint.cli.Main",
            "audit",
            "a b.jar",
            "--out",
            "o")),
        command(AUDIT, Optional.of(PLAIN), Map.of()));
  }

  @Test
  void optionsOfTheUsersOwnKeepTheJvmThatHasThem() {
    String[] given = {"-Xmx8g", "-jar", "socklint.jar", "audit", "a b.jar"};
    assertEquals(Optional.empty(), command(AUDIT, Optional.of(given), Map.of()));
    for (String name : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")) {
      assertEquals(
          Optional.empty(), command(AUDIT, Optional.of(PLAIN), Map.of(name, "-XX:+UseZGC")), name);
    }
  }

  @Test
  void whatIsShortAnywayOrCannotBeSeenRunsAtOnce() {
    String[] rules = {"rules"};
    assertEquals(Optional.empty(), command(rules, Optional.of(PLAIN), Map.of()));
    assertEquals(Optional.empty(), command(new String[0], Optional.of(PLAIN), Map.of()));
    assertEquals(Optional.empty(), command(AUDIT, Optional.empty(), Map.of()));
  }
}
