// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run;

import io.github.socklint.model.message.MessageId;
import io.github.socklint.report.ConsoleReport;
import io.github.socklint.report.Palette;
import io.github.socklint.report.Report;
import io.github.socklint.report.RunSummary;
import io.github.socklint.report.html.HtmlReport;
import io.github.socklint.report.sarif.SarifLog;
import io.github.socklint.report.sarif.SarifWriter;
import io.github.socklint.report.source.SourceLocator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a run brought, and the writers that name files as it was asked.
 *
 * @param report everything there is to tell
 * @param repositoryNames names files below the repository's root
 * @param consoleNames names files below the working folder
 * @param baselineChange what is to be written into the baseline; empty where that is nothing
 */
public record Outcome(
    Report report,
    SourceLocator repositoryNames,
    SourceLocator consoleNames,
    Optional<BaselineChange> baselineChange) {

  /** The same run with another report. */
  Outcome with(Report newReport, BaselineChange change) {
    return new Outcome(newReport, repositoryNames, consoleNames, Optional.of(change));
  }

  /**
   * Writes the baseline where this run was asked to change it.
   *
   * @throws UsageException where it cannot be written
   */
  public void saveBaseline() {
    baselineChange.ifPresent(BaselineChange::save);
  }

  /**
   * What to tell a user who named paths in which there was nothing to judge; empty where there was
   * something, or where an input error says it already.
   */
  public Optional<String> nothingJudged() {
    RunSummary summary = report.summary();
    if (summary.filesSeen() + summary.sources().seen() > 0
        || !summary.inputErrors().isEmpty()
        || !summary.notAnalysed().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        MessageId.NOTHING_TO_JUDGE.on(
            "no class files or Java source there; give class folders (target/classes), archives or source folders"));
  }

  /** Writes the report for tools. */
  public SarifWriter sarif() {
    return new SarifWriter(repositoryNames);
  }

  /**
   * Writes the page for people, with the source that is at hand, and the folders above it where
   * they are missing.
   *
   * @throws IOException where that fails
   */
  public void writePage(Path file) throws IOException {
    SarifLog log = SarifLog.parse(sarif().text(report), file.toString());
    new HtmlReport(repositoryNames.folders(), Optional.of(report.summary().elapsed()))
        .write(log, file);
  }

  /** Writes the report for people. */
  public ConsoleReport console(Palette palette) {
    return new ConsoleReport(consoleNames, palette);
  }
}
