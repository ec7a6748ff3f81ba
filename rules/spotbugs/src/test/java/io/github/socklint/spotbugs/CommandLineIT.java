// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.spotbugs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.fixtures.JavaProcess;
import io.github.socklint.fixtures.ResetExample;
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

  @TempDir
  Path folder;

  private String jvmOption = "-ea";

  static List<Path> distributions() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of(System.getProperty("distributions")))) {
      return folders.sorted().toList();
    }
  }

  private record Run(JavaProcess process, String report) {}

  private Run spotBugs(Path distribution, List<Path> plugins, String... options)
      throws IOException, InterruptedException {
    Snippet code = Snippet.compile(ResetExample.SOURCE, folder);
    Path report = folder.resolve("report.xml");
    List<String> arguments = new ArrayList<>(
        List.of(jvmOption, "-jar", distribution.resolve("lib/spotbugs.jar").toString()));
    arguments.addAll(List.of("-textui", "-exitcode", "-pluginList"));
    arguments.add(
        String.join(File.pathSeparator, plugins.stream().map(Path::toString).toList()));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("-xml:withMessages", "-output", report.toString()));
    arguments.addAll(
        List.of("-sourcepath", code.sources().toString(), code.classes().toString()));
    JavaProcess process = JavaProcess.run(folder, arguments);
    return new Run(process, Files.readString(report));
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void findsMisuseAndNothingGoesWrong(Path distribution) throws Exception {
    Run run = spotBugs(distribution, List.of(PLUGIN), "-visitors", "SocketDetector");
    assertTrue(
        run.report().contains("<BugInstance type=\"SOCK_LINGER_ZERO\""),
        run.process().output());
    assertTrue(run.report().contains("Errors errors=\"0\" missingClasses=\"0\""), run.report());
    assertEquals(
        1, run.process().exit(), run.process().output()); // bugs, no errors, nothing missing
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void livesBesideOtherPlugins(Path distribution) throws Exception {
    List<Path> plugins = List.of(
        OTHER_PLUGINS.resolve("sb-contrib.jar"),
        PLUGIN,
        OTHER_PLUGINS.resolve("findsecbugs-plugin.jar"));
    Run run = spotBugs(distribution, plugins, "-effort:max");
    assertTrue(
        run.report().contains("<BugInstance type=\"SOCK_LINGER_ZERO\""),
        run.process().output());
    assertTrue(
        run.report().contains("<BugInstance type=\"UNENCRYPTED_SOCKET\""),
        run.process().output());
    assertTrue(run.report().contains("com.mebigfatguy.fbcontrib"), run.report());
    assertTrue(run.report().contains("Errors errors=\"0\""), run.report());
    assertFalse(run.process().output().contains("Exception"), run.process().output());
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
