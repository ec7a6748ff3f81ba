// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs a process and measures it: by GNU time where that is installed, else by the high-water mark
 * in {@code /proc}, sampled while the process runs (a last growth within one interval is then not
 * seen).
 */
final class ProcessRunner {
  /** What a contender prints that measures itself. */
  static final String INSIDE_NANOS = "insideNanos=";

  private static final Path GNU_TIME = Path.of("/usr/bin/time");
  private static final Pattern INSIDE = Pattern.compile(INSIDE_NANOS + "([0-9]+)");
  private static final Pattern HIGH_WATER_MARK = Pattern.compile("VmHWM:\\s+([0-9]+) kB");
  private static final long SAMPLING_MILLIS = 5;
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final Path logs;
  private final boolean gnuTime;

  ProcessRunner(Path logs) throws IOException {
    this(logs, Files.isExecutable(GNU_TIME));
  }

  ProcessRunner(Path logs, boolean gnuTime) throws IOException {
    this.logs = Files.createDirectories(logs);
    this.gnuTime = gnuTime;
  }

  Sample run(Contender contender) throws IOException, InterruptedException {
    Path log = logs.resolve(contender.name().replaceAll("[^A-Za-z0-9.-]+", "-") + ".log");
    Path usage = logs.resolve("usage");
    List<String> command = new ArrayList<>();
    if (gnuTime) {
      command.addAll(List.of(GNU_TIME.toString(), "-f", "%M %U %S", "-o", usage.toString()));
    }
    command.addAll(contender.command());
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(contender.folder().toFile());
    // What the caller's build puts there for its own JVMs must not reach the measured ones.
    List.of("MAVEN_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS")
        .forEach(builder.environment()::remove);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    long start = System.nanoTime();
    Process process = builder.start();
    long peakKib = gnuTime ? await(process) : awaitAndSample(process);
    double wallSeconds = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() > contender.highestExit()) {
      throw new IOException(
          contender.name() + " ended with exit code " + process.exitValue() + "; see " + log);
    }
    double cpuSeconds = Double.NaN;
    if (gnuTime) {
      // A first line "Command exited with non-zero status 1" stands before the figures.
      List<String> lines = Files.readAllLines(usage);
      String[] figures = lines.get(lines.size() - 1).split(" ");
      peakKib = Long.parseLong(figures[0]);
      cpuSeconds = Double.parseDouble(figures[1]) + Double.parseDouble(figures[2]);
    }
    return new Sample(wallSeconds, cpuSeconds, peakKib, inside(log));
  }

  private static double inside(Path log) throws IOException {
    Matcher matcher = INSIDE.matcher(Files.readString(log));
    return matcher.find() ? Long.parseLong(matcher.group(1)) / 1e9 : Double.NaN;
  }

  private static long await(Process process) throws IOException, InterruptedException {
    if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      throw kill(process);
    }
    return 0;
  }

  private static long awaitAndSample(Process process) throws IOException, InterruptedException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    long deadline = System.nanoTime() + LIMIT.toNanos();
    long peakKib = 0;
    while (!process.waitFor(SAMPLING_MILLIS, TimeUnit.MILLISECONDS)) {
      if (System.nanoTime() > deadline) {
        throw kill(process);
      }
      if (Files.isReadable(status)) {
        peakKib = Math.max(peakKib, highWaterMarkKib(status));
      }
    }
    return peakKib;
  }

  private static long highWaterMarkKib(Path status) {
    try {
      Matcher matcher = HIGH_WATER_MARK.matcher(Files.readString(status));
      return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    } catch (IOException e) {
      return 0; // The process ended between two looks.
    }
  }

  private static IOException kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    return new IOException("still ran after " + LIMIT + ": " + process.info().commandLine());
  }
}
