// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What our plugin adds to SpotBugs, and what it takes alone, on the ten jars. */
final class SpotBugsCost {
  private static final String WITHOUT = "SpotBugs";
  private static final String WITH = "SpotBugs with our plugin";
  private static final String OURS = "SpotBugs, our detector alone";
  private static final double ADDED_PERCENT = 10;
  private static final double LEAK_DETECTORS = 1;

  private SpotBugsCost() {}

  static Part run(BenchSettings settings, JarList list, Fetch fetch, Rounds rounds)
      throws IOException, InterruptedException {
    List<Path> ten = fetch.jars("ten", list.section("ten"));
    List<Path> spotBugs = fetch.program("spotbugs", list.section("spotbugs"));
    String plugin = plugin(settings).toString();
    Contenders contenders = new Contenders(settings);
    Map<String, Series> series = rounds.run(List.of(
        contenders.spotBugs(WITHOUT, spotBugs, ten),
        contenders.spotBugs(WITH, spotBugs, ten, "-pluginList", plugin),
        contenders.spotBugs(
            OURS, spotBugs, ten, "-pluginList", plugin, "-visitors", "SocketDetector"),
        contenders.spotBugs(spotBugs, ten)));
    double added = 100 * (series.get(WITH).wall() / series.get(WITHOUT).wall() - 1);
    double alone = series.get(OURS).wall() / series.get(Contenders.SPOTBUGS).wall();
    List<Row> rows = List.of(
        Row.of(
            "ten jars: added to a SpotBugs run",
            "at most %.0f %%",
            ADDED_PERCENT,
            "%.1f %%",
            added,
            added <= ADDED_PERCENT),
        Row.of(
            "ten jars: our detector alone, against SpotBugs' two",
            "under %.0f times",
            LEAK_DETECTORS,
            "%.2f times",
            alone,
            alone < LEAK_DETECTORS));
    String setting = "Ten jars of real libraries, "
        + Input.of(Input.Kind.CLASSES, ten).display() + "; all detectors, and one or two of them.";
    return new Part("The SpotBugs plugin", setting, rows, List.copyOf(series.values()));
  }

  private static Path plugin(BenchSettings settings) throws IOException {
    String name = "socklint-spotbugs-" + Maven.version("socklint") + ".jar";
    Path jar = settings.root().resolve("rules/spotbugs/target").resolve(name);
    if (!Files.isRegularFile(jar)) {
      throw new IOException("bench: no " + jar + "; build it: mvn -pl rules/spotbugs -am package");
    }
    return jar;
  }
}
