// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.spotbugs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The plugin's jar in SpotBugs as it is distributed, each release line, in a process of its own.
 */
class CommandLineIT {
  private static final Path PLUGIN = Path.of(System.getProperty("plugin.jar"));
  private static final Path OTHER_PLUGINS = Path.of(System.getProperty("other.plugins"));

  private static final String RESET = """
      package example;
      class Reset {
        static void ping(String host) throws java.io.IOException {
          try (java.net.Socket socket = new java.net.Socket(host, 80)) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(1);
          }
        }
      }
      """;

  @TempDir
  Path folder;

  private String jvmOption = "-ea";

  static List<Path> distributions() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of(System.getProperty("distributions")))) {
      return folders.sorted().toList();
    }
  }

  private record Run(int exit, String log, String report) {}

  private Run spotBugs(Path distribution, List<Path> plugins, String... options)
      throws IOException, InterruptedException {
    Snippet code = Snippet.compile(RESET, folder);
    Path report = folder.resolve("report.xml");
    Path log = folder.resolve("log.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(jvmOption, "-jar", distribution.resolve("lib/spotbugs.jar").toString()));
    command.addAll(List.of("-textui", "-exitcode", "-pluginList"));
    command.add(
        String.join(File.pathSeparator, plugins.stream().map(Path::toString).toList()));
    command.addAll(List.of(options));
    command.addAll(List.of("-xml:withMessages", "-output", report.toString()));
    command.addAll(
        List.of("-sourcepath", code.sources().toString(), code.classes().toString()));
    int exit = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start()
        .waitFor();
    return new Run(exit, Files.readString(log), Files.readString(report));
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void findsMisuseAndNothingGoesWrong(Path distribution) throws Exception {
    Run run = spotBugs(distribution, List.of(PLUGIN), "-visitors", "SocketDetector");
    assertTrue(run.report().contains("<BugInstance type=\"SOCK_LINGER_ZERO\""), run.log());
    assertTrue(run.report().contains("Errors errors=\"0\" missingClasses=\"0\""), run.report());
    assertEquals(1, run.exit(), run.log()); // bugs, no errors, nothing missing
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void livesBesideOtherPlugins(Path distribution) throws Exception {
    List<Path> plugins = List.of(
        OTHER_PLUGINS.resolve("sb-contrib.jar"),
        PLUGIN,
        OTHER_PLUGINS.resolve("findsecbugs-plugin.jar"));
    Run run = spotBugs(distribution, plugins, "-effort:max");
    assertTrue(run.report().contains("<BugInstance type=\"SOCK_LINGER_ZERO\""), run.log());
    assertTrue(run.report().contains("<BugInstance type=\"UNENCRYPTED_SOCKET\""), run.log());
    assertTrue(run.report().contains("com.mebigfatguy.fbcontrib"), run.report());
    assertTrue(run.report().contains("Errors errors=\"0\""), run.report());
    assertFalse(run.log().contains("Exception"), run.log());
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void tellsWhatIsWrongWithASetting(Path distribution) throws Exception {
    jvmOption = "-Dsocklint.longLingerSeconds=soon";
    Run run = spotBugs(distribution, List.of(PLUGIN), "-visitors", "SocketDetector");
    assertTrue(run.report().contains("Errors errors=\"1\""), run.report());
    assertTrue(run.report().contains("it can be a number of seconds, 1 or more"), run.report());
  }
}
