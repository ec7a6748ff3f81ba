// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** On a JDK whose {@code java} prints how it was started. */
@DisabledOnOs(OS.WINDOWS)
class RecordedJdkTest {
  private static final String AGENT = "-javaagent:/lib/it's/agent.jar=out=/my rec";
  private static final Recorders RECORDERS = new Recorders(
      Path.of("/my rec"),
      Path.of("/lib/it's/agent.jar"),
      NativeShim.at(Path.of("/lib/libsocklint.so")));

  @TempDir
  private Path folder;

  private Path real;
  private Path jdk;

  @BeforeEach
  void a_jdk() throws IOException {
    real = Files.createDirectories(folder.resolve("a jdk"));
    jdk = folder.resolve("recorded jdk");
    Files.writeString(real.resolve("release"), "JAVA_VERSION=\"17\"");
    Path java = Files.createDirectories(real.resolve("bin")).resolve("java");
    Files.writeString(java, """
        #!/bin/sh
        for a in "$@"; do echo "$a"; done
        echo $SOCKLINT_OUT, $LD_PRELOAD, $JAVA_HOME
        """);
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(real.resolve("bin/javac"), "");
  }

  private List<String> started(Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(RecordedJdk.of(real, RECORDERS, jdk).toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeAll(List.of("LD_PRELOAD", "JAVA_HOME"));
    builder.environment().putAll(environment);
    // The library is not there: the dynamic linker says so on standard error, and goes on.
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return out.lines().toList();
  }

  @Test
  void java_starts_the_real_one_with_agent_and_shim() throws IOException {
    assertEquals(
        List.of(AGENT, "-cp", "a b", "Main", "/my rec, /lib/libsocklint.so,"),
        started(Map.of(), "-cp", "a b", "Main"));
  }

  @Test
  void an_agent_that_is_there_already_is_not_brought_in_twice() throws IOException {
    List<String> started = started(Map.of(), "-Xmx1g", AGENT, "Main");
    assertEquals(List.of("-Xmx1g", AGENT, "Main"), started.subList(0, 3));
  }

  @Test
  void preloads_of_the_user_stay_and_the_tests_see_the_real_jdk() throws IOException {
    List<String> started =
        started(Map.of("LD_PRELOAD", "/lib/other.so", "JAVA_HOME", jdk.toString()));
    assertEquals(List.of(AGENT, "/my rec, /lib/other.so:/lib/libsocklint.so, " + real), started);
  }

  @Test
  void the_rest_is_the_real_jdk() throws IOException {
    RecordedJdk.of(real, RECORDERS, jdk);
    assertEquals("JAVA_VERSION=\"17\"", Files.readString(jdk.resolve("release")));
    assertEquals(real.resolve("bin/javac"), Files.readSymbolicLink(jdk.resolve("bin/javac")));
  }

  @Test
  void another_jdk_takes_the_place_of_the_last() throws IOException {
    RecordedJdk.of(real, RECORDERS, jdk);
    Files.delete(real.resolve("bin/javac"));
    RecordedJdk.of(real, RECORDERS, jdk);
    assertFalse(Files.isSymbolicLink(jdk.resolve("bin/javac")));
  }
}
