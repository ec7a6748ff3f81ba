// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code audit} of the sources of ten libraries, with no class path, against one rule of PMD. */
final class Sources {
  private static final double PMD_TIMES = 6;

  private Sources() {}

  static Part run(BenchSettings settings, JarList list, Fetch fetch, Rounds rounds)
      throws IOException, InterruptedException {
    List<Path> jars = fetch.jars(
        "sources", list.section("ten").stream().map(JarList.Artifact::sources).toList());
    List<Path> pmd = fetch.program("pmd", list.section("pmd"));
    Path sources = settings.work().resolve("sources");
    if (!Files.isDirectory(sources)) {
      for (Path jar : jars) {
        // In a folder each: two libraries may have a file of the same name.
        Input.unpack(Input.Kind.SOURCES, List.of(jar), sources.resolve(jar.getFileName()));
      }
    }
    Contenders contenders = new Contenders(settings);
    Map<String, Series> series = rounds.run(List.of(
        contenders.audit(Contenders.AUDIT, List.of(sources)), contenders.pmd(pmd, sources)));
    Series audit = series.get(Contenders.AUDIT);
    Series closeResource = series.get(Contenders.PMD);
    List<Row> rows = List.of(
        Row.atLeast(
            "sources: audit faster than PMD with CloseResource alone",
            PMD_TIMES,
            closeResource.wall() / audit.wall()),
        Row.info(
            "sources: peak memory, audit and PMD",
            "%.0f and %.0f MiB",
            audit.peakMib(),
            closeResource.peakMib()));
    String setting =
        "Sources of ten libraries, " + Input.of(Input.Kind.SOURCES, jars).display() + ".";
    return new Part("Sources", setting, rows, List.copyOf(series.values()));
  }
}
