// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.shim;

import io.github.socklint.confirm.recording.Recording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts programs with or without the shim. A program that hangs is ended after two minutes. */
record Shim(Optional<Path> recordings, boolean preloaded, Map<String, String> settings) {
  private static final int MOST_SECONDS = 120;

  /** What a program said, on both its outputs, and what was recorded of it and its children. */
  record Outcome(int exit, String output, List<Recording> recordings) {
    /** The only recording. */
    Recording recording() {
      if (recordings.size() != 1) {
        throw new AssertionError("one recording expected: " + this);
      }
      return recordings.get(0);
    }
  }

  /** A program runs as it is. */
  static Shim none() {
    return new Shim(Optional.empty(), false, Map.of());
  }

  /** A program runs under the shim, and records into a directory. */
  static Shim into(Path directory) {
    return new Shim(Optional.of(directory), true, Map.of("SOCKLINT_OUT", directory.toString()));
  }

  /** A program that has the shim linked in, and records into a directory. */
  static Shim insideInto(Path directory) {
    return new Shim(Optional.of(directory), false, Map.of("SOCKLINT_OUT", directory.toString()));
  }

  /** The same with one more of the shim's settings. */
  Shim with(String name, String value) {
    Map<String, String> more = new TreeMap<>(settings);
    more.put(name, value);
    return new Shim(recordings, preloaded, more);
  }

  /** The library that the build made; empty where it makes none. */
  static Optional<Path> library() throws IOException {
    Path folder = Path.of("target/classes/META-INF/native");
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.endsWith("libsocklint.so"))
          .map(Path::toAbsolutePath)
          .findFirst();
    }
  }

  /** The compiler that builds the library. */
  static String compiler() {
    return Optional.ofNullable(System.getenv("CC")).orElse("cc");
  }

  /** The library's sources, as arguments for the compiler. */
  static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/c"))) {
      return files
          .map(Path::toString)
          .filter(file -> file.endsWith(".c"))
          .sorted()
          .toList();
    }
  }

  Outcome run(Path program, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(Arrays.asList(arguments));
    return run(command);
  }

  Outcome run(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("socklint", ".out");
    Process process = start(command, output);
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      throw new AssertionError("killed after " + MOST_SECONDS + " s: " + Files.readString(output));
    }
    // Not readString: a program under test may write anything.
    String text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
    Files.delete(output);
    return new Outcome(process.exitValue(), text, readAll());
  }

  /** Starts a program; its outputs go to a file. */
  Process start(List<String> command, Path output) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(settings);
    if (preloaded) {
      builder.environment().put("LD_PRELOAD", library().orElseThrow().toString());
    }
    return builder.start();
  }

  /** All recordings so far, in the order of their names. */
  List<Recording> readAll() throws IOException {
    if (recordings.isEmpty() || !Files.isDirectory(recordings.get())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(recordings.get())) {
      return files
          .filter(file -> file.toString().endsWith(".recording"))
          .sorted()
          .map(Shim::read)
          .toList();
    }
  }

  private static Recording read(Path file) {
    try {
      return Recording.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
