// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.docs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The programs that the guides take for granted, as small scripts: {@code mvn} finds this build's
 * plugin and nothing of the network, {@code pmd} and {@code spotbugs} are what this build is tested
 * with.
 */
final class Tools {
  private Tools() {}

  /** Makes them in a folder for the {@code PATH}. */
  static void install(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path settings = folder.resolve("settings.xml");
    String users = System.getProperty("users.repository");
    Files.writeString(settings, resource("tools/settings.xml").formatted(users, users));
    script(
        folder.resolve("mvn"),
        "exec '" + System.getProperty("maven.home") + "/bin/mvn' -gs '" + settings
            + "' -Dmaven.repo.local='" + System.getProperty("staged.repository") + "' \"$@\"");
    String libraries = libraries();
    script(
        folder.resolve("pmd"),
        "exec java -cp \"${CLASSPATH:-}:" + libraries + "\" net.sourceforge.pmd.cli.PmdCli \"$@\"");
    script(
        folder.resolve("spotbugs"),
        "exec java -cp '" + libraries + "' edu.umd.cs.findbugs.LaunchAppropriateUI \"$@\"");
  }

  /** PMD, SpotBugs and what they need: the class path of this process without socklint. */
  private static String libraries() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar") && !entry.contains("socklint"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static void script(Path file, String command) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + command + "\n");
    if (!file.toFile().setExecutable(true)) {
      throw new IOException(file + " cannot be made executable");
    }
  }

  /** A text beside the tests. */
  static String resource(String name) throws IOException {
    return Files.readString(Path.of("target/test-classes").resolve(name));
  }
}
