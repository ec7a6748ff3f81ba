// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * {@code audit} of ten jars against forbiddenapis, SpotBugs' leak detectors and inflating alone.
 */
final class TenJars {
  private static final double FORBIDDEN_APIS_TIMES = 4;
  private static final double SPOTBUGS_TIMES = 30;
  private static final double PEAK_MIB = 400;

  private TenJars() {}

  static Part run(BenchSettings settings, JarList list, Fetch fetch, Rounds rounds)
      throws IOException, InterruptedException {
    List<Path> ten = fetch.jars("ten", list.section("ten"));
    List<Path> forbiddenApis = fetch.program("forbiddenapis", list.section("forbiddenapis"));
    List<Path> spotBugs = fetch.program("spotbugs", list.section("spotbugs"));
    Path classFolder = settings.work().resolve("classes");
    if (!Files.isDirectory(classFolder)) {
      Input.unpack(Input.Kind.CLASSES, ten, classFolder);
    }
    Contenders contenders = new Contenders(settings);
    Map<String, Series> series = rounds.run(List.of(
        contenders.inflate(Contenders.INFLATE, ten),
        contenders.audit(Contenders.AUDIT, ten),
        contenders.forbiddenApis(forbiddenApis, classFolder),
        contenders.spotBugs(spotBugs, ten)));
    Series audit = series.get(Contenders.AUDIT);
    Series inflate = series.get(Contenders.INFLATE);
    double forbiddenTimes = series.get(Contenders.FORBIDDEN_APIS).wall() / audit.wall();
    double spotBugsTimes = series.get(Contenders.SPOTBUGS).wall() / audit.wall();
    double peakMib = audit.peakMib();
    List<Row> rows = List.of(
        Row.atLeast(
            "ten jars: audit faster than forbiddenapis", FORBIDDEN_APIS_TIMES, forbiddenTimes),
        Row.atLeast("ten jars: audit faster than SpotBugs' two", SPOTBUGS_TIMES, spotBugsTimes),
        Row.of(
            "ten jars: audit's peak memory",
            "under %.0f MiB",
            PEAK_MIB,
            "%.0f MiB",
            peakMib,
            peakMib < PEAK_MIB),
        Row.info(
            "ten jars: audit, against inflating alone",
            "%.2f times its process, %.2f times its time inside",
            audit.wall() / inflate.wall(),
            audit.wall() / inflate.inside()));
    String setting =
        "Ten jars of real libraries, " + Input.of(Input.Kind.CLASSES, ten).display() + ".";
    return new Part("Ten jars", setting, rows, List.copyOf(series.values()));
  }
}
