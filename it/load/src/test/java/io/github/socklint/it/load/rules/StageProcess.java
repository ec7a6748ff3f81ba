// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.socklint.run.record.Recorders;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A recorded {@link Stage}, seen from outside. */
final class StageProcess implements AutoCloseable {
  private final Process process;
  private final PrintWriter orders;
  private final ConcurrentMap<String, CompletableFuture<String>> answers =
      new ConcurrentHashMap<>();

  private StageProcess(Process process) {
    this.process = process;
    this.orders = new PrintWriter(process.outputWriter(UTF_8), true);
    Thread reader = new Thread(this::read, "stage");
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts one; where it does not collect, nothing is ever garbage. */
  static StageProcess start(Path folder, boolean collects) throws IOException {
    List<String> command = new ArrayList<>(
        List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(
        collects
            ? List.of("-Xmx256m", "-XX:+UseSerialGC")
            : List.of("-Xmx2g", "-XX:+UnlockExperimentalVMOptions", "-XX:+UseEpsilonGC"));
    command.addAll(List.of(
        "-Dio.netty.noUnsafe=true",
        "-cp",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        Stage.class.getName()));
    ProcessBuilder builder = new ProcessBuilder(command)
        .redirectError(folder.resolve("stage-" + collects + ".txt").toFile());
    Recorders.of(Path.of(System.getProperty("agent.jar")), folder, folder.resolve("recordings"))
        .into(builder.environment());
    return new StageProcess(builder.start());
  }

  private void read() {
    try (BufferedReader said = process.inputReader(UTF_8)) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        String[] words = line.split(" ", 4);
        answer(words[0] + " " + words[1] + " " + words[2]).complete(words[3]);
      }
    } catch (IOException e) {
      // It was ended: whoever waits for an answer is told below.
    }
    answers.values().forEach(a -> a.completeExceptionally(new IOException("the stage ended")));
  }

  private CompletableFuture<String> answer(String question) {
    return answers.computeIfAbsent(question, q -> new CompletableFuture<>());
  }

  void meet(Scenario scenario, String twin, int meets, int port) {
    orders.println("meet " + name(scenario) + " " + twin + " " + meets + " " + port);
  }

  /** The port at which the twin meets its peers. */
  int accept(Scenario scenario, String twin, int meets) {
    orders.println("accept " + name(scenario) + " " + twin + " " + meets);
    return Integer.parseInt(answer("port " + name(scenario) + " " + twin).join());
  }

  void collect() {
    orders.println("collect");
  }

  /** Waits until a twin has met all its peers; returns what was thrown. */
  String done(Scenario scenario, String twin) {
    return answer("done " + name(scenario) + " " + twin).join();
  }

  /** The twin will not meet its peers. */
  void fail(Scenario scenario, String twin, Exception why) {
    answer("done " + name(scenario) + " " + twin).completeExceptionally(why);
  }

  private static String name(Scenario scenario) {
    return scenario.getClass().getSimpleName();
  }

  /** Lets it end in order. */
  int end() throws InterruptedException {
    orders.close();
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
