// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code java -jar socklint.jar} starts. A jar cannot say which options its JVM should have,
 * and an audit is over before the optimising compiler has paid for itself: it runs in a second JVM
 * that compiles simply and collects garbage in one thread, in half the time and half the memory.
 *
 * <p>Whoever gives the JVM options of his own, on the command line or in the environment, gets just
 * that JVM.
 */
public final class Launcher {
  private static final List<String> SHORT_RUN =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private static final List<String> JVM_OPTIONS_IN_ENVIRONMENT =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private Launcher() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Optional<List<String>> command = command(
        arguments,
        ProcessHandle.current().info().arguments(),
        System.getenv(),
        Path.of(System.getProperty("java.home")),
        System.getProperty("java.class.path"));
    if (command.isPresent()) {
      try {
        System.exit(run(command.get()));
      } catch (IOException e) {
        // No second process where there may be only one: then here, if slower.
      }
    }
    Main.main(arguments);
  }

  /**
   * The command of the second JVM; empty where this one is to do the work.
   *
   * @param arguments of socklint
   * @param processArguments of this process, empty where the system does not tell
   */
  static Optional<List<String>> command(
      String[] arguments,
      Optional<String[]> processArguments,
      Map<String, String> environment,
      Path javaHome,
      String jar) {
    boolean isAudit = arguments.length > 0 && arguments[0].equals("audit");
    boolean plain = processArguments.isPresent()
        && processArguments.get().length > 0
        && processArguments.get()[0].equals("-jar");
    if (!isAudit
        || !plain
        || JVM_OPTIONS_IN_ENVIRONMENT.stream().anyMatch(environment::containsKey)) {
      return Optional.empty();
    }
    List<String> command = new ArrayList<>();
    command.add(javaHome.resolve("bin").resolve("java").toString());
    command.addAll(SHORT_RUN);
    command.addAll(List.of("-cp", jar, Main.class.getName()));
    command.addAll(List.of(arguments));
    return Optional.of(command);
  }

  private static int run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    while (true) {
      try {
        return process.waitFor();
      } catch (InterruptedException e) {
        // Nobody in this process interrupts; the work goes on.
      }
    }
  }
}
