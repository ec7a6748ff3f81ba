// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import io.github.socklint.model.message.MessageId;
import io.github.socklint.run.Audit;
import io.github.socklint.run.FailOn;
import io.github.socklint.run.Outcome;
import io.github.socklint.run.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges paths. */
@Command(
    name = "audit",
    description = {
      "Judges class folders, jars, wars, ears and folders that hold them.",
      "Needs no project, and breaks no build unless --fail-on is given."
    },
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false)
final class AuditCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin
  private AuditOptions options;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for reports: gets socklint.sarif.")
  private Path out;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      description = {
        "sarif, console; both, separated by a comma, is usual with --out, console without.",
        "sarif without --out goes to standard output."
      })
  private List<String> formats = new ArrayList<>();

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      defaultValue = "never",
      description =
          "error, warning, note or never: findings at this level or a graver one make the exit code"
              + " 1. Default: ${DEFAULT-VALUE}.")
  private String failOn;

  AuditCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    FailOn threshold = FailOn.parse(failOn, "--fail-on", FailOn.OF_FINDINGS);
    Formats wanted = Formats.of(formats, Optional.ofNullable(out));
    Outcome outcome;
    try (ProgressLine progress = new ProgressLine(terminal)) {
      progress.start();
      outcome = Audit.run(options.request(), progress::done);
    }
    print(outcome, wanted);
    outcome.saveBaseline();
    outcome.nothingJudged().ifPresent(why -> terminal.err().println("socklint: " + why));
    if (!outcome.report().summary().inputErrors().isEmpty()
        || outcome.nothingJudged().isPresent()) {
      return ExitCode.USAGE;
    }
    return threshold.count(outcome.report()) > 0 ? ExitCode.FINDINGS : ExitCode.OK;
  }

  private void print(Outcome outcome, Formats wanted) {
    var console = outcome.console(terminal.palette());
    if (wanted.console()) {
      console.lines(outcome.report()).forEach(terminal.out()::println);
    }
    if (wanted.sarifFile().isPresent()) {
      write(outcome, wanted.sarifFile().get());
    }
    if (wanted.sarifToOutput()) {
      terminal.out().print(outcome.sarif().text(outcome.report()));
    }
    if (!wanted.console()) {
      // Standard output may be a SARIF file by now.
      console.summary(outcome.report()).forEach(terminal.err()::println);
    }
  }

  private void write(Outcome outcome, Path file) {
    try {
      outcome.sarif().write(outcome.report(), file);
      terminal.err().println("socklint: wrote " + file);
    } catch (IOException e) {
      throw new UsageException(MessageId.OUTPUT, "cannot write " + file + ": " + e, e);
    }
  }
}
