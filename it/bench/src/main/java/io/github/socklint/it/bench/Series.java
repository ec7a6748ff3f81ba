// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The runs of one contender.
 *
 * @param name its name
 * @param samples its runs in order, at least one
 */
record Series(String name, List<Sample> samples) {

  Series {
    samples = List.copyOf(samples);
    if (samples.isEmpty()) {
      throw new IllegalArgumentException(name + " has no runs");
    }
  }

  double wall() {
    return median(Sample::wallSeconds);
  }

  double inside() {
    return median(Sample::insideSeconds);
  }

  double cpu() {
    return median(Sample::cpuSeconds);
  }

  /** The highest peak of all runs in MiB, for a bound on memory holds for every run. */
  double peakMib() {
    return samples.stream().mapToLong(Sample::peakKib).max().orElse(0) / 1024.0;
  }

  /** Fastest and slowest run: {@code 0.41–0.47 s}. */
  String spread() {
    double[] sorted = sorted(Sample::wallSeconds);
    return String.format(Locale.ROOT, "%.2f–%.2f s", sorted[0], sorted[sorted.length - 1]);
  }

  /** The middle one; of an even number, the mean of the middle two. */
  double median(ToDoubleFunction<Sample> of) {
    double[] sorted = sorted(of);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private double[] sorted(ToDoubleFunction<Sample> of) {
    return samples.stream().mapToDouble(of).sorted().toArray();
  }
}
