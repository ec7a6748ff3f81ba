// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The agent and the shim, and how a process is told to be recorded by them. */
public final class Recorders {
  private final Path out;
  private final Path agent;
  private final NativeShim shim;

  Recorders(Path out, Path agent, NativeShim shim) {
    this.out = out;
    this.agent = agent;
    this.shim = shim;
  }

  /**
   * Recorders that write into one folder. The folders are made where they are missing.
   *
   * @param agent the agent's jar, under a name that its own manifest knows
   * @param folder where the shim is unpacked
   * @param out where recordings go
   * @throws IOException where a folder cannot be written or the jar not be read
   */
  public static Recorders of(Path agent, Path folder, Path out) throws IOException {
    Path recordings = Files.createDirectories(out.toAbsolutePath());
    Path jar = agent.toAbsolutePath();
    return new Recorders(recordings, jar, NativeShim.unpack(jar, Files.createDirectories(folder)));
  }

  /** The JVM option that brings in the agent. */
  public String agentOption() {
    return "-javaagent:" + agent + "=out=" + out;
  }

  /** Adds to what is there already: a user may have agents and preloads of his own. */
  public void into(Map<String, String> environment) {
    environment.merge("JAVA_TOOL_OPTIONS", quoted(agentOption()), (old, ours) -> old + " " + ours);
    shim.library().ifPresent(library -> {
      environment.merge("LD_PRELOAD", library.toString(), (old, ours) -> old + ":" + ours);
      environment.put("SOCKLINT_OUT", out.toString());
    });
  }

  /** The JVM splits the variable at blanks that are not in quotes. */
  private static String quoted(String value) {
    return value.indexOf(' ') < 0 ? value : "'" + value + "'";
  }

  Path out() {
    return out;
  }

  Optional<Path> library() {
    return shim.library();
  }

  /** What the user should know. */
  public Optional<String> note() {
    return shim.missing().map(why -> why + ": the agent's evidence alone is recorded");
  }
}
