// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import io.github.socklint.model.message.MessageId;
import io.github.socklint.run.UsageException;
import io.github.socklint.run.merge.Merge;
import io.github.socklint.run.merge.MergeOutcome;
import io.github.socklint.run.merge.MergeRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes one report of many. */
@Command(
    name = "merge",
    description = {
      "Makes one SARIF file of many: of a build's modules, of several runs, of many repositories.",
      "What several files tell of is there once, with the worst verdict."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class MergeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "SARIF files of socklint, or folders that hold some.")
  private List<Path> paths;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the merged socklint.sarif.")
  private Path out;

  @Option(
      names = "--separate",
      description = {
        "Each file is of a repository of its own: its paths get the name of its folder in front,",
        "so that equal paths of two repositories stay two."
      })
  private boolean separate;

  MergeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path file = out.resolve("socklint.sarif");
    MergeOutcome outcome = Merge.run(new MergeRequest(paths, file, separate));
    outcome.problems().forEach(problem -> terminal.err().println("socklint: " + problem));
    try {
      outcome.log().write(file);
    } catch (IOException e) {
      throw new UsageException(MessageId.OUTPUT, "cannot write " + file + ": " + e, e);
    }
    terminal.out().println(outcome.total());
    terminal.err().println("socklint: wrote " + file);
    return outcome.namedIsMissing() ? ExitCode.USAGE : ExitCode.OK;
  }
}
