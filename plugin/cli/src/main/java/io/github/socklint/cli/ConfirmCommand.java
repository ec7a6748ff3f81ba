// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import io.github.socklint.model.evidence.Verdict;
import io.github.socklint.model.message.MessageId;
import io.github.socklint.run.FailOn;
import io.github.socklint.run.UsageException;
import io.github.socklint.run.confirm.Confirmation;
import io.github.socklint.run.confirm.ConfirmationOutcome;
import io.github.socklint.run.confirm.ConfirmationRequest;
import io.github.socklint.run.confirm.Judged;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Holds recordings against findings. */
@Command(
    name = "confirm",
    description = {
      "Says of each finding what the recorded runs say: confirmed, exercised or not exercised; and"
          + " what misuse they show that no finding tells of."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ConfirmCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--recordings",
      required = true,
      paramLabel = "DIR",
      description = "What 'socklint run' recorded into.")
  private Path recordings;

  @Option(
      names = "--findings",
      required = true,
      paramLabel = "FILE",
      description = "The SARIF file of an audit.")
  private Path findings;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for socklint.sarif and socklint.html with the verdicts in them.")
  private Path out;

  @Mixin
  private SourceOption sources;

  @Option(
      names = "--fail-on",
      paramLabel = "WHAT",
      defaultValue = "never",
      description = "confirmed or never: whether a confirmed finding makes the exit code 1."
          + " Default: ${DEFAULT-VALUE}.")
  private String failOn;

  ConfirmCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    FailOn threshold = FailOn.parse(failOn, "--fail-on", FailOn.OF_VERDICTS);
    ConfirmationOutcome outcome = Confirmation.run(new ConfirmationRequest(findings, recordings));
    if (!outcome.recorded()) {
      throw new UsageException(
          MessageId.NOTHING_TO_JUDGE,
          "--recordings: no recording in " + recordings + "; make some with 'socklint run --out "
              + recordings + " -- COMMAND'");
    }
    for (Judged judged : outcome.judged()) {
      judged.lines().forEach(terminal.out()::println);
      terminal.out().println();
    }
    outcome.totals().forEach(terminal.out()::println);
    outcome.notes().forEach(note -> terminal.err().println("socklint: " + note));
    Optional.ofNullable(out).ifPresent(folder -> write(outcome, new OutputFiles(folder, terminal)));
    boolean fails = threshold == FailOn.CONFIRMED && outcome.count(Verdict.CONFIRMED) > 0;
    return fails ? ExitCode.FINDINGS : ExitCode.OK;
  }

  private void write(ConfirmationOutcome outcome, OutputFiles files) {
    files.sarif(outcome::write);
    files.page(file -> outcome.writePage(file, sources.near(findings)));
  }
}
