// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The agent and the shim, and the environment in which a process is recorded by them.
 *
 * @param out where recordings go, absolute
 * @param agent the agent's jar, absolute
 * @param shim the native library; empty on a system for which there is none
 */
public record Recorders(Path out, Path agent, Optional<Path> shim) {
  /**
   * Recorders that write into one folder. The folder for recordings is made where it is missing.
   *
   * @param agent the agent's jar, under a name that its own manifest knows
   * @param folder where the shim is unpacked
   * @param out where recordings go
   * @throws IOException where a folder cannot be written or the jar not be read
   */
  public static Recorders of(Path agent, Path folder, Path out) throws IOException {
    Path recordings = Files.createDirectories(out.toAbsolutePath());
    Path jar = agent.toAbsolutePath();
    return new Recorders(recordings, jar, unpackShim(jar, Files.createDirectories(folder)));
  }

  private static Optional<Path> unpackShim(Path agent, Path folder) throws IOException {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch").replace("amd64", "x86_64");
    try (ZipFile jar = new ZipFile(agent.toFile())) {
      ZipEntry entry =
          jar.getEntry("META-INF/native/" + system + "-" + machine + "/libsocklint.so");
      if (entry == null) {
        return Optional.empty();
      }
      // A process may have the old one mapped: another file takes its name.
      Path part = Files.createTempFile(folder, "libsocklint", ".part");
      try (InputStream in = jar.getInputStream(entry)) {
        Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      }
      Path library = folder.toAbsolutePath().resolve("libsocklint.so");
      Files.move(part, library, StandardCopyOption.REPLACE_EXISTING);
      return Optional.of(library);
    }
  }

  /** The JVM option that brings in the agent. */
  public String agentOption() {
    return "-javaagent:" + agent + "=out=" + out;
  }

  /** Adds to what is there already: a user may have agents and preloads of his own. */
  public void into(Map<String, String> environment) {
    environment.merge("JAVA_TOOL_OPTIONS", quoted(agentOption()), (old, ours) -> old + " " + ours);
    shim.ifPresent(library -> {
      environment.merge("LD_PRELOAD", library.toString(), (old, ours) -> old + ":" + ours);
      environment.put("SOCKLINT_OUT", out.toString());
    });
  }

  /** The JVM splits the variable at blanks that are not in quotes. */
  private static String quoted(String value) {
    return value.indexOf(' ') < 0 ? value : "'" + value + "'";
  }

  /** What the user should know. */
  public Optional<String> note() {
    return shim.isPresent()
        ? Optional.empty()
        : Optional.of("no native shim for " + System.getProperty("os.name") + " "
            + System.getProperty("os.arch") + " here: the agent's evidence alone is recorded");
  }
}
