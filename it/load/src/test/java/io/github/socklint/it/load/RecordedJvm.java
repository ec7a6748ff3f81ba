// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load;

import io.github.socklint.agent.AgentMain;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How programs of this module are run so that both recorders record them.
 *
 * @param agent the agent's jar
 * @param shim the native library
 * @param out where recordings go
 */
record RecordedJvm(Path agent, Path shim, Path out) {

  /** Unpacks the shim into a directory; recordings go into one below. */
  static RecordedJvm in(Path directory) throws IOException {
    Path shim = directory.resolve("libsocklint.so");
    String machine = System.getProperty("os.arch").replace("amd64", "x86_64");
    try (InputStream library = AgentMain.class.getResourceAsStream(
        "/META-INF/native/linux-" + machine + "/libsocklint.so")) {
      Files.copy(library, shim);
    }
    return new RecordedJvm(
        placeOf(AgentMain.class), shim, Files.createDirectories(directory.resolve("recordings")));
  }

  private static Path placeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The command of a program, without the environment that the shim needs. */
  List<String> command(String program, Object... arguments) {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-javaagent:" + agent + "=out=" + out,
        "-cp",
        placeOf(RecordedJvm.class).toString(),
        program));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return command;
  }

  /** Adds what the shim needs. */
  void into(Map<String, String> environment) {
    environment.put("LD_PRELOAD", shim.toString());
    environment.put("SOCKLINT_OUT", out.toString());
  }
}
