// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import io.github.socklint.run.Audit;
import io.github.socklint.run.FailOn;
import io.github.socklint.run.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
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
      description = "Folder for reports: gets socklint.sarif and socklint.html.")
  private Path out;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      description = {
        "sarif, html, console, separated by commas; all of them is usual with --out, console"
            + " without.",
        "sarif alone and without --out goes to standard output."
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
  public Integer call() {
    FailOn threshold = FailOn.parse(failOn, "--fail-on", FailOn.OF_FINDINGS);
    Formats wanted = Formats.of(formats, Optional.ofNullable(out));
    Outcome outcome;
    AtomicInteger done = new AtomicInteger();
    try (ProgressLine progress = new ProgressLine(terminal, () -> status(done.get()))) {
      progress.start();
      outcome = Audit.run(options.request(), done::set);
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

  private static String status(int classes) {
    return classes == 0 ? "reading class files" : classes + " classes analysed";
  }

  private void print(Outcome outcome, Formats wanted) {
    var console = outcome.console(terminal.palette());
    if (wanted.console()) {
      console.lines(outcome.report()).forEach(terminal.out()::println);
    }
    if (wanted.out().isPresent()) {
      write(outcome, wanted, new OutputFiles(wanted.out().get(), terminal));
    } else if (wanted.sarif()) {
      terminal.out().print(outcome.sarif().text(outcome.report()));
    }
    if (!wanted.console()) {
      // Standard output may be a file by now.
      console.summary(outcome.report()).forEach(terminal.err()::println);
    }
  }

  private static void write(Outcome outcome, Formats wanted, OutputFiles files) {
    if (wanted.sarif()) {
      files.sarif(file -> outcome.sarif().write(outcome.report(), file));
    }
    if (wanted.html()) {
      files.page(outcome::writePage);
    }
  }
}
