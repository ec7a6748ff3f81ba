// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What Surefire and Failsafe leave behind where tests ran. */
final class TestReports {
  private static final List<String> FOLDERS = List.of("surefire-reports", "failsafe-reports");

  private TestReports() {}

  /**
   * Whether tests ran.
   *
   * @param start of the build: a report from before is of another one
   * @param buildDirectory the module's {@code target}
   */
  static boolean areThereSince(Instant start, Path buildDirectory) {
    return FOLDERS.stream().anyMatch(name -> isIn(buildDirectory.resolve(name), start));
  }

  private static boolean isIn(Path folder, Instant start) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> isReport(file) && isSince(file, start));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isReport(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith("TEST-") && name.endsWith(".xml");
  }

  private static boolean isSince(Path file, Instant start) {
    try {
      return !Files.getLastModifiedTime(file).toInstant().isBefore(start);
    } catch (IOException e) {
      return false;
    }
  }
}
