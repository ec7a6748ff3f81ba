// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How reports name what was judged.
 *
 * @param root the folder that paths in SARIF are relative to
 * @param workingFolder the folder that paths on the console are relative to
 * @param sourceRoots folders in which packages of source files start
 * @param automationId names this run among others of the same upload; empty where there is one
 */
public record Naming(
    Path root, Path workingFolder, List<Path> sourceRoots, Optional<String> automationId) {

  /** Freezes the list. */
  public Naming {
    sourceRoots = List.copyOf(sourceRoots);
  }

  /** How messages name a file: below the working folder where it is there, else as it is. */
  public String display(Path file) {
    Path here = workingFolder.toAbsolutePath().normalize();
    Path there = file.toAbsolutePath().normalize();
    return there.startsWith(here) ? here.relativize(there).toString() : file.toString();
  }
}
