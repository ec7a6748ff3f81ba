// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import io.github.socklint.report.html.HtmlReport;
import io.github.socklint.run.merge.Merge;
import io.github.socklint.run.merge.MergeOutcome;
import io.github.socklint.run.merge.MergeRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws the page of findings that are there already. */
@Command(
    name = "report",
    description = "Makes one page for people of SARIF files of socklint.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ReportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "SARIF files of audit, check, confirm or merge, or folders that hold some.")
  private List<Path> paths;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for socklint.html.")
  private Path out;

  @Option(
      names = "--separate",
      description = "Each file is of a repository of its own, as for merge.")
  private boolean separate;

  @Mixin
  private SourceOption sources;

  ReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    // Nothing is merged into this file; the page may well be wanted beside its only input.
    Path result = out.resolve("socklint.html");
    MergeOutcome outcome = Merge.run(new MergeRequest(paths, result, separate));
    outcome.problems().forEach(problem -> terminal.err().println("socklint: " + problem));
    HtmlReport page = new HtmlReport(sources.near(paths.get(0)));
    new OutputFiles(out, terminal).page(file -> page.write(outcome.log(), file));
    terminal.out().println(outcome.total());
    return outcome.namedIsMissing() ? ExitCode.USAGE : ExitCode.OK;
  }
}
