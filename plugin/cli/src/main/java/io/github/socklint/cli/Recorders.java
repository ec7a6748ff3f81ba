// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import java.io.FileNotFoundException;
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
 * The agent and the shim, unpacked, and the environment in which a process is recorded by them.
 *
 * @param out where recordings go, absolute
 * @param agent the agent's jar
 * @param shim the native library; empty on a system for which there is none
 */
record Recorders(Path out, Path agent, Optional<Path> shim) {
  private static final String AGENT = "/META-INF/socklint/socklint-agent.jar";

  /**
   * Unpacks them into a folder below the one for recordings.
   *
   * @throws IOException where nothing can be written there, or this build has no agent
   */
  static Recorders unpackedBelow(Path out) throws IOException {
    Path folder = Files.createDirectories(out.toAbsolutePath().resolve("recorders"));
    Path agent = folder.resolve("socklint-agent.jar");
    try (InputStream in = Recorders.class.getResourceAsStream(AGENT)) {
      if (in == null) {
        throw new FileNotFoundException("this build of socklint is not packaged: no agent in it");
      }
      Files.copy(in, agent, StandardCopyOption.REPLACE_EXISTING);
    }
    return new Recorders(out.toAbsolutePath(), agent, shim(agent, folder));
  }

  private static Optional<Path> shim(Path agent, Path folder) throws IOException {
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
      Path library = folder.resolve("libsocklint.so");
      Files.move(part, library, StandardCopyOption.REPLACE_EXISTING);
      return Optional.of(library);
    }
  }

  /** Adds to what is there already: a user may have agents and preloads of his own. */
  void into(Map<String, String> environment) {
    String option = "-javaagent:" + quoted(agent + "=out=" + out);
    environment.merge("JAVA_TOOL_OPTIONS", option, (old, ours) -> old + " " + ours);
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
  Optional<String> note() {
    return shim.isPresent()
        ? Optional.empty()
        : Optional.of("no native shim for " + System.getProperty("os.name") + " "
            + System.getProperty("os.arch") + " here: the agent's evidence alone is recorded");
  }
}
