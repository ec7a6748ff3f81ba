// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.bench;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;

/**
 * What to measure.
 *
 * @param root the repository
 * @param work where fetched jars, logs and results go
 * @param rounds rounds of each measurement, at least 1
 * @param parts which benchmarks: some of {@code ten}, {@code sources}, {@code growth},
 *     {@code check}, {@code spotbugs}
 */
public record BenchSettings(Path root, Path work, int rounds, Set<String> parts) {
  private static final Set<String> ALL_PARTS =
      Set.of("ten", "sources", "growth", "check", "spotbugs");

  /** Checks rounds and the names of parts. */
  public BenchSettings {
    root = root.toAbsolutePath().normalize();
    work = work.toAbsolutePath().normalize();
    parts = Set.copyOf(parts);
    if (rounds < 1) {
      throw new IllegalArgumentException("rounds: " + rounds + ", wanted 1 or more");
    }
    if (!ALL_PARTS.containsAll(parts)) {
      throw new IllegalArgumentException("parts: " + parts + ", wanted some of " + ALL_PARTS);
    }
  }

  /** Where this program's own classes are. */
  Path classes() {
    try {
      return Path.of(BenchSettings.class
          .getProtectionDomain()
          .getCodeSource()
          .getLocation()
          .toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
