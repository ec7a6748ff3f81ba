// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run.compare;

import io.github.socklint.model.message.MessageId;
import io.github.socklint.report.sarif.SarifComparison;
import io.github.socklint.report.sarif.SarifLog;
import io.github.socklint.run.UsageException;
import java.io.IOException;
import java.nio.file.Path;

/** Says what is new, gone and the same between two reports. */
public final class Compare {
  private Compare() {}

  /**
   * Runs once.
   *
   * @param earlier the report of the earlier state of the code
   * @param later the report of the later one
   * @throws UsageException where one of them is no SARIF file of socklint
   */
  public static ComparisonText run(Path earlier, Path later) {
    return new ComparisonText(SarifComparison.of(read(earlier), read(later)));
  }

  private static SarifLog read(Path file) {
    try {
      return SarifLog.read(file);
    } catch (IOException e) {
      throw new UsageException(MessageId.INPUT_UNREADABLE, "cannot compare: " + e.getMessage(), e);
    }
  }
}
