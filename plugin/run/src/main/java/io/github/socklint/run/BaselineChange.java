// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run;

import io.github.socklint.model.message.MessageId;
import io.github.socklint.report.baseline.Accepted;
import io.github.socklint.report.baseline.BaselineException;
import io.github.socklint.report.baseline.BaselineFile;
import java.io.IOException;
import java.util.List;

/**
 * What a run changes in a baseline.
 *
 * @param file the baseline
 * @param added findings accepted now
 * @param removed accepted ones that are gone
 */
public record BaselineChange(BaselineFile file, List<Accepted> added, List<Accepted> removed) {

  /** Freezes the lists. */
  public BaselineChange {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
  }

  /** Writes it; other entries stay. */
  void save() {
    try {
      file.change(added, removed);
    } catch (BaselineException e) {
      throw new UsageException(e);
    } catch (IOException e) {
      throw new UsageException(
          MessageId.OUTPUT, "cannot write the baseline " + file.shownAs() + ": " + e, e);
    }
  }
}
