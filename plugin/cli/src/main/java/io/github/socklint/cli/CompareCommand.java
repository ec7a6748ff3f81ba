// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.message.MessageId;
import io.github.socklint.run.FailOn;
import io.github.socklint.run.UsageException;
import io.github.socklint.run.compare.Compare;
import io.github.socklint.run.compare.ComparisonText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds two reports side by side. */
@Command(
    name = "compare",
    description = "Says what is new, gone and the same between two SARIF files of socklint.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CompareCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "OLD", description = "The earlier SARIF file.")
  private Path earlier;

  @Parameters(index = "1", paramLabel = "NEW", description = "The later SARIF file.")
  private Path later;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for socklint.sarif: the later file, with what is new, unchanged and"
          + " absent in baselineState.")
  private Path out;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      defaultValue = "never",
      description =
          "error, warning, note or never: new findings at this level or a graver one make the exit"
              + " code 1. Default: ${DEFAULT-VALUE}.")
  private String failOn;

  CompareCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    FailOn threshold = FailOn.parse(failOn, "--fail-on", FailOn.OF_FINDINGS);
    ComparisonText text = Compare.run(earlier, later);
    text.lines().forEach(terminal.out()::println);
    Optional.ofNullable(out).ifPresent(folder -> write(text, folder.resolve("socklint.sarif")));
    boolean fails =
        text.comparison().fresh().stream().map(Finding::level).anyMatch(threshold::includes);
    return fails ? ExitCode.FINDINGS : ExitCode.OK;
  }

  private void write(ComparisonText text, Path file) {
    try {
      text.comparison().log().write(file);
      terminal.err().println("socklint: wrote " + file);
    } catch (IOException e) {
      throw new UsageException(MessageId.OUTPUT, "cannot write " + file + ": " + e, e);
    }
  }
}
