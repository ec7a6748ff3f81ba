// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run.merge;

import io.github.socklint.model.message.MessageId;
import io.github.socklint.report.sarif.SarifLog;
import io.github.socklint.report.sarif.SarifMerge;
import io.github.socklint.run.UsageException;
import io.github.socklint.run.merge.SarifFiles.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Makes one report of many. */
public final class Merge {
  private Merge() {}

  /**
   * Runs once. A file that cannot be read is among the problems of the outcome and of the merged
   * report; the rest is merged.
   *
   * @throws UsageException where there is nothing that could be merged
   */
  public static MergeOutcome run(MergeRequest request) {
    SarifFiles files = SarifFiles.of(request);
    SarifMerge merge = new SarifMerge();
    FolderNames names = new FolderNames();
    List<String> problems = new ArrayList<>(files.problems());
    boolean namedIsMissing = !problems.isEmpty();
    int merged = 0;
    for (Named file : files.found()) {
      try {
        SarifLog log = SarifLog.read(file.path());
        merge.add(log, request.separate() ? names.of(file) : "");
        merged++;
      } catch (IOException e) {
        problems.add(MessageId.INPUT_UNREADABLE.on("not merged: " + e.getMessage()));
        namedIsMissing |= file.isGiven();
      }
    }
    if (merged == 0) {
      problems.add(MessageId.NOTHING_TO_JUDGE.on(
          "no SARIF file of socklint there; give files that 'audit --out' wrote, or folders that"
              + " hold some"));
      throw new UsageException(problems);
    }
    problems.forEach(merge::addProblem);
    return new MergeOutcome(merge.merged(), merged, problems, namedIsMissing);
  }
}
