// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run.confirm;

import io.github.socklint.model.evidence.Judgement;
import io.github.socklint.model.evidence.Verdict;
import io.github.socklint.model.finding.Finding;
import io.github.socklint.report.VerdictReport;
import java.util.List;

/** A finding, or misuse that only a recording shows, with what the recordings say of it. */
public record Judged(Finding finding, Judgement judgement) {

  /** The verdict alone. */
  public Verdict verdict() {
    return judgement.verdict();
  }

  /** For people: the finding, the verdict and each fact with its stack. */
  public List<String> lines() {
    return VerdictReport.lines(finding, judgement);
  }
}
