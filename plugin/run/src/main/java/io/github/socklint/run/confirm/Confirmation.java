// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run.confirm;

import io.github.socklint.confirm.evidence.Evidence;
import io.github.socklint.confirm.evidence.RuntimeOnly;
import io.github.socklint.confirm.evidence.Verdicts;
import io.github.socklint.model.evidence.Judgement;
import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.message.MessageId;
import io.github.socklint.model.rule.Catalogue;
import io.github.socklint.report.sarif.SarifLog;
import io.github.socklint.run.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Says of each finding what the recorded runs say, and what they show that no finding tells of. */
public final class Confirmation {
  private Confirmation() {}

  /**
   * Runs once. A recording that cannot be read is a note of the outcome, and so is a folder with no
   * recording in it: then nothing is exercised.
   *
   * @throws UsageException where the findings are no SARIF file of socklint, or the recordings no
   *     folder that can be listed
   */
  public static ConfirmationOutcome run(ConfirmationRequest request) {
    SarifLog log = findings(request.findings());
    Evidence evidence = evidence(request.recordings());
    Catalogue rules = Catalogue.bundled();
    List<Finding> told = log.findings();
    List<Judged> judged = new ArrayList<>();
    List<Finding> telling = new ArrayList<>();
    Verdicts verdicts = new Verdicts(evidence, told);
    for (int i = 0; i < told.size(); i++) {
      Finding finding = told.get(i);
      Judgement judgement = rules
          .find(finding.ruleId())
          .map(rule -> verdicts.of(finding, rule))
          .orElse(Judgement.NOT_EXERCISED);
      log.judge(i, judgement);
      if (Verdicts.tells(finding, judgement)) {
        telling.add(finding); // silenced ones, too: what they tell of is no news
      }
      if (!log.isSilent(i)) {
        judged.add(new Judged(finding, judgement));
      }
    }
    for (RuntimeOnly only : RuntimeOnly.of(evidence, telling, rules)) {
      log.add(only.finding(), only.judgement());
      judged.add(new Judged(only.finding(), only.judgement()));
    }
    log.recorded(evidence.recorded());
    return new ConfirmationOutcome(log, judged, evidence);
  }

  private static SarifLog findings(Path file) {
    try {
      return SarifLog.read(file);
    } catch (IOException e) {
      throw new UsageException(
          MessageId.INPUT_UNREADABLE, "cannot read the findings: " + e.getMessage(), e);
    }
  }

  private static Evidence evidence(Path folder) {
    try {
      return Evidence.read(folder);
    } catch (IOException e) {
      throw new UsageException(
          MessageId.INPUT_UNREADABLE,
          "cannot list the folder for recordings: " + e.getMessage(),
          e);
    }
  }
}
