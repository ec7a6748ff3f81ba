// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run.confirm;

import io.github.socklint.confirm.evidence.Evidence;
import io.github.socklint.model.evidence.Verdict;
import io.github.socklint.report.html.HtmlReport;
import io.github.socklint.report.sarif.SarifLog;
import io.github.socklint.report.source.SourceFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a confirmation brought.
 *
 * @param log the findings' SARIF file with the verdicts in it
 * @param judged the findings in the file's order, without those that are allowed, then what only
 *     recordings show
 * @param evidence what the verdicts rest on
 */
public record ConfirmationOutcome(SarifLog log, List<Judged> judged, Evidence evidence) {

  /** Freezes the list. */
  public ConfirmationOutcome {
    judged = List.copyOf(judged);
  }

  /** Whether there was a recording at all. */
  public boolean recorded() {
    return evidence.processes() > 0;
  }

  /** How many have this verdict. */
  public long count(Verdict verdict) {
    return judged.stream().filter(each -> each.verdict() == verdict).count();
  }

  /** The summary for people: verdicts, then sockets and processes. */
  public List<String> totals() {
    String verdicts = Arrays.stream(Verdict.values())
        .map(verdict -> count(verdict) + " " + verdict.id())
        .collect(Collectors.joining(", "));
    return List.of(
        "socklint: " + verdicts,
        "  sockets: " + evidence.sockets() + "; processes: " + evidence.processes()
            + ", recorded by the agent: " + evidence.recordedByAgent() + ", by the native shim: "
            + evidence.recordedByShim());
  }

  /** What could not be read, what was left out and what the verdicts lack, one line each. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>(evidence.faults());
    if (recorded() && evidence.recordedByAgent() == 0) {
      notes.add("nothing was recorded by the agent: which code a socket is of is not known");
    }
    if (recorded() && evidence.recordedByShim() == 0) {
      notes.add("nothing was recorded by the native shim: verdicts rest on the agent's evidence"
          + " alone");
    }
    return notes;
  }

  /**
   * Writes the SARIF file, and the folders above it where they are missing.
   *
   * @throws IOException where that fails
   */
  public void write(Path file) throws IOException {
    log.write(file);
  }

  /**
   * Writes the page for people, and the folders above it where they are missing.
   *
   * @throws IOException where that fails
   */
  public void writePage(Path file, SourceFolders sources) throws IOException {
    new HtmlReport(sources).write(log, file);
  }
}
