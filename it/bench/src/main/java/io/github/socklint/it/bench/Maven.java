// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The Maven at hand, and the versions of plugins that the generated builds name. */
final class Maven {
  private static final Properties VERSIONS = versions();

  private Maven() {}

  /** The program: that of {@code maven.home} if it is set, else the one on the path. */
  static List<String> command(String... arguments) {
    String home = System.getProperty("maven.home", "");
    List<String> command = new ArrayList<>();
    command.add(home.isEmpty() ? "mvn" : Path.of(home, "bin", "mvn").toString());
    command.add("-B");
    command.add("-q");
    command.addAll(List.of(arguments));
    return command;
  }

  /** Version of a Maven plugin as this build has it, or of {@code socklint} itself. */
  static String version(String name) {
    String version = VERSIONS.getProperty(name);
    if (version == null) {
      throw new IllegalArgumentException("no version of " + name + " in bench.properties");
    }
    return version;
  }

  /** Runs it to its end; its output goes to a file that the message of a failure names. */
  static void run(Path folder, List<String> command) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path log = folder.resolve("mvn.log");
    Process process = new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
    if (process.waitFor() != 0) {
      throw new IOException("bench: " + String.join(" ", command) + " failed; see " + log);
    }
  }

  private static Properties versions() {
    Properties properties = new Properties();
    try (InputStream in = Maven.class.getResourceAsStream("/bench.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
