// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What {@code check} adds to {@code mvn verify} of a module of fifty classes. */
final class CheckCost {
  private static final int CLASSES = 50;
  private static final double SECONDS = 1;
  private static final int ANY = Integer.MAX_VALUE;

  private CheckCost() {}

  static Part run(BenchSettings settings, Rounds rounds) throws IOException, InterruptedException {
    StagedRepository staged = StagedRepository.stage(settings);
    Path module = settings.work().resolve("check/module");
    CheckModule.write(module, CLASSES);
    List<Contender> builds = new ArrayList<>();
    for (String pom : List.of("pom.xml", "pom-check.xml")) {
      // Once online, so that all plugins are there; the measured builds do not look for newer ones.
      Maven.run(module, verify(staged, pom));
      List<String> offline = verify(staged, pom);
      offline.add("-o");
      String name = pom.equals("pom.xml") ? "mvn verify" : "mvn verify with check";
      builds.add(new Contender(name, offline, module, 0, ANY));
    }
    Map<String, Series> series = rounds.run(builds);
    Series with = series.get("mvn verify with check");
    Series without = series.get("mvn verify");
    double added = with.wall() - without.wall();
    Row cpu = Row.info(
        "check of 50 classes: added CPU time of all threads", "%.2f s", with.cpu() - without.cpu());
    Row row = Row.of(
        "check of 50 classes: added to mvn verify",
        "under %.0f s",
        SECONDS,
        "%.2f s",
        added,
        added < SECONDS);
    String setting =
        "A built module of " + CLASSES + " classes, a fifth of them with sockets; Maven offline.";
    return new Part("check in a build", setting, List.of(row, cpu), List.copyOf(series.values()));
  }

  private static List<String> verify(StagedRepository staged, String pom) {
    List<String> command = Maven.command("-f", pom, "verify", "-Dsocklint.failOn=never");
    command.addAll(staged.arguments());
    return command;
  }
}
