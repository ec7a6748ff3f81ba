// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.bench;

import java.util.List;
import java.util.Locale;

/** The outcome as one table for a terminal, as BENCH.md, and as raw runs for machines. */
final class BenchReport {
  private BenchReport() {}

  static String console(List<Part> parts) {
    StringBuilder out = new StringBuilder();
    for (Part part : parts) {
      for (Row row : part.rows()) {
        String line = String.format(
            Locale.ROOT,
            "%-64s %-20s %-30s %s",
            row.what(),
            row.target(),
            row.measured(),
            row.verdict().text());
        out.append(line.stripTrailing()).append('\n');
      }
    }
    return out.toString();
  }

  static String markdown(List<Part> parts, String machine) {
    StringBuilder out = new StringBuilder("# Speed and memory\n\n");
    out.append(machine).append(". Whole processes, interleaved, medians.\n\n");
    out.append("| what | target | measured | |\n|---|---|---|---|\n");
    for (Part part : parts) {
      for (Row row : part.rows()) {
        String cells = String.join(
            " | ", row.what(), row.target(), row.measured(), row.verdict().text());
        out.append("| ").append(cells).append(" |\n");
      }
    }
    for (Part part : parts) {
      out.append("\n## ").append(part.title()).append("\n\n").append(part.setting());
      out.append("\n\n| process | runs | median | fastest–slowest | inside | CPU | peak MiB |\n");
      out.append("|---|---:|---:|---:|---:|---:|---:|\n");
      part.series().forEach(series -> out.append(line(series)));
    }
    return out.toString();
  }

  /** One line a run, tab-separated, with a head line; seconds and KiB. */
  static String tsv(List<Part> parts) {
    StringBuilder out = new StringBuilder("part\tprocess\trun\twall\tcpu\tinside\tpeakKib\n");
    for (Part part : parts) {
      for (Series series : part.series()) {
        int run = 0;
        for (Sample sample : series.samples()) {
          run++;
          out.append(part.title())
              .append('\t')
              .append(series.name())
              .append('\t')
              .append(run);
          out.append(String.format(
              Locale.ROOT,
              "\t%.3f\t%.3f\t%.3f\t%d%n",
              sample.wallSeconds(),
              sample.cpuSeconds(),
              sample.insideSeconds(),
              sample.peakKib()));
        }
      }
    }
    return out.toString();
  }

  private static String line(Series series) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.2f s | %s | %s | %s | %.0f |%n",
        series.name(),
        series.samples().size(),
        series.wall(),
        series.spread(),
        seconds(series.inside()),
        seconds(series.cpu()),
        series.peakMib());
  }

  private static String seconds(double seconds) {
    return Double.isNaN(seconds) ? "" : String.format(Locale.ROOT, "%.2f s", seconds);
  }
}
