// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Runs the benchmarks; {@code it/bench/run.sh} and {@code mvn -Pbench} call it.
 *
 * <p>Exit codes: 0 measured, whatever came out; 2 wrong usage or something to run is missing.
 */
public final class BenchMain {
  private BenchMain() {}

  /**
   * Measures and prints the table.
   *
   * @param args the repository, the folder for jars, logs and results, the rounds, and the parts
   *     with commas between them ({@code ten,sources,growth,check,spotbugs})
   */
  public static void main(String[] args) throws InterruptedException {
    if (args.length != 4) {
      System.err.println("usage: BenchMain ROOT WORK ROUNDS ten,sources,growth,check,spotbugs");
      System.exit(2);
    }
    try {
      Set<String> parts = Set.of(args[3].split(","));
      int rounds = Integer.parseInt(args[2]);
      run(new BenchSettings(Path.of(args[0]), Path.of(args[1]), rounds, parts));
    } catch (IllegalArgumentException | IOException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  /**
   * Measures, prints the table and writes BENCH.md and bench.tsv into the work folder.
   *
   * @throws IOException if something to run is missing or fails
   * @throws InterruptedException if interrupted while a process runs
   */
  public static void run(BenchSettings settings) throws IOException, InterruptedException {
    Files.createDirectories(settings.work());
    JarList list = JarList.read(settings.root().resolve("it/bench/jars.txt"));
    Fetch fetch = new Fetch(settings.work().resolve("jars"));
    ProcessRunner runner = new ProcessRunner(settings.work().resolve("logs"));
    Rounds rounds = new Rounds(runner, settings.rounds());
    List<Part> parts = new ArrayList<>();
    if (settings.parts().contains("ten")) {
      parts.add(TenJars.run(settings, list, fetch, rounds));
    }
    if (settings.parts().contains("sources")) {
      parts.add(Sources.run(settings, list, fetch, rounds));
    }
    if (settings.parts().contains("growth")) {
      parts.add(Growth.run(settings, list, fetch, rounds));
    }
    if (settings.parts().contains("check")) {
      parts.add(CheckCost.run(settings, rounds));
    }
    if (settings.parts().contains("spotbugs")) {
      parts.add(SpotBugsCost.run(settings, list, fetch, rounds));
    }
    Path markdown = settings.work().resolve("BENCH.md");
    Files.writeString(markdown, BenchReport.markdown(parts, machine()));
    Files.writeString(settings.work().resolve("bench.tsv"), BenchReport.tsv(parts));
    System.out.print(BenchReport.console(parts));
    System.out.println("every process: " + markdown);
  }

  private static String machine() {
    return System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch")
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " processors, Java "
        + Runtime.version();
  }
}
