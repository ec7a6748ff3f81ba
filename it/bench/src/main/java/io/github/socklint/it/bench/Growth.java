// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How {@code audit} grows from ten jars to eighty, against inflating them. */
final class Growth {
  private static final double INFLATING_TIMES = 2.5;

  private Growth() {}

  static Part run(BenchSettings settings, JarList list, Fetch fetch, Rounds rounds)
      throws IOException, InterruptedException {
    List<Path> ten = fetch.jars("ten", list.section("ten"));
    List<Path> eighty = new ArrayList<>(ten);
    eighty.addAll(fetch.jars("more", list.section("more")));
    Contenders contenders = new Contenders(settings);
    Map<String, Series> series = rounds.run(List.of(
        contenders.inflate("inflating 10", ten),
        contenders.inflate("inflating 80", eighty),
        contenders.audit("audit of 10", ten),
        contenders.audit("audit of 80", eighty)));
    Series audit = series.get("audit of 80");
    Series inflate = series.get("inflating 80");
    Input few = Input.of(Input.Kind.CLASSES, ten);
    Input many = Input.of(Input.Kind.CLASSES, eighty);
    double input = (double) many.bytes() / few.bytes();
    double time = audit.wall() / series.get("audit of 10").wall();
    List<Row> rows = List.of(
        Row.atMost(
            "80 jars: audit, whole process, against inflating inside a JVM",
            INFLATING_TIMES,
            audit.wall() / inflate.inside()),
        Row.info(
            "80 jars: audit against inflating, both whole processes",
            "%.2f times",
            audit.wall() / inflate.wall()),
        Row.of(
            "10 to 80 jars: audit's time grows no faster than the input",
            "at most %.1f times",
            input,
            "%.1f times",
            time,
            time <= input),
        Row.info(
            "10 to 80 jars: inflating's time grows",
            "%.1f times",
            inflate.wall() / series.get("inflating 10").wall()),
        Row.info(
            "10 to 80 jars: audit's peak memory",
            "%.0f to %.0f MiB",
            series.get("audit of 10").peakMib(),
            audit.peakMib()));
    String setting = "From " + few.display() + " to " + many.display() + ".";
    return new Part("Growth from 10 to 80 jars", setting, rows, List.copyOf(series.values()));
  }
}
