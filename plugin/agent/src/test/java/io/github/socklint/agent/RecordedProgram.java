// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.socklint.confirm.flight.Flight;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of {@code programs}, run by the running JDK in a process of its own under the jar of
 * the agent. The JDK's changed classes are verified, which the JVM else does not do.
 */
final class RecordedProgram {
  private static final Path JAR = Path.of(System.getProperty("agent.jar"));

  private final Path directory;
  private final List<String> command = new ArrayList<>();

  private RecordedProgram(Path directory) {
    this.directory = directory;
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UnlockDiagnosticVMOptions");
    command.add("-XX:+BytecodeVerificationLocal");
  }

  /** A program under the agent alone; its files go into the directory. */
  static RecordedProgram in(Path directory) {
    RecordedProgram program = new RecordedProgram(directory);
    return program.with("-javaagent:" + JAR + "=out=" + program.out());
  }

  /** A program under the agent with options of the test's own. */
  static RecordedProgram withOptions(Path directory, String options) {
    return new RecordedProgram(directory).with("-javaagent:" + JAR + options);
  }

  /** A program whose agents the test names itself. */
  static RecordedProgram withoutAgent(Path directory) {
    return new RecordedProgram(directory);
  }

  RecordedProgram with(String jvmArgument) {
    command.add(jvmArgument);
    return this;
  }

  Path out() {
    return directory.resolve("out");
  }

  /** Runs it to its end, which must be in order. */
  Run run(Class<?> program, String... arguments) throws IOException, InterruptedException {
    Process process = start(program, arguments);
    int exit = process.waitFor();
    Run run = new Run(text("stdout"), text("stderr"), recordings());
    assertEquals(0, exit, run::stderr);
    return run;
  }

  Process start(Class<?> program, String... arguments) throws IOException {
    List<String> whole = new ArrayList<>(command);
    whole.addAll(List.of("-cp", System.getProperty("programs"), program.getName()));
    whole.addAll(List.of(arguments));
    return new ProcessBuilder(whole)
        .redirectOutput(file("stdout"))
        .redirectError(file("stderr"))
        .start();
  }

  /** What is recorded so far. */
  List<Flight> recordings() throws IOException {
    return Files.isDirectory(out()) ? Flight.readAll(out()) : List.of();
  }

  private File file(String name) {
    return directory.resolve(name).toFile();
  }

  private String text(String name) throws IOException {
    return Files.readString(file(name).toPath());
  }

  /** What a program left behind. */
  record Run(String stdout, String stderr, List<Flight> recordings) {
    /** The one recording, read without a fault. */
    Flight flight() {
      assertEquals(1, recordings.size(), this::toString);
      assertEquals(List.of(), recordings.get(0).faults());
      return recordings.get(0);
    }
  }
}
