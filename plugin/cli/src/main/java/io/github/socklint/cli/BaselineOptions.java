// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import io.github.socklint.report.baseline.BaselineFile;
import io.github.socklint.run.BaselineSetting;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that belong to a baseline; the last two need the first. */
final class BaselineOptions {
  @Option(
      names = "--baseline",
      required = true,
      paramLabel = "FILE",
      description = "Accepted findings: they are silent, and break nothing.")
  private Path file;

  @Option(
      names = "--baseline-accept",
      paramLabel = "REASON",
      description = "Adds all findings of this run to the baseline, with the reason and the date.")
  private String acceptReason;

  @Option(
      names = "--baseline-prune",
      description = "Removes from the baseline what is no longer found.")
  private boolean prune;

  BaselineSetting setting() {
    return new BaselineSetting(
        new BaselineFile(file, file.toString()),
        Optional.ofNullable(acceptReason),
        prune,
        LocalDate.now(ZoneId.systemDefault()));
  }
}
