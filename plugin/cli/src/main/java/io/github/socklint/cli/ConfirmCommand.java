// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import io.github.socklint.confirm.evidence.Evidence;
import io.github.socklint.confirm.evidence.RuntimeOnly;
import io.github.socklint.confirm.evidence.Verdicts;
import io.github.socklint.model.evidence.Judgement;
import io.github.socklint.model.evidence.Verdict;
import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.message.MessageId;
import io.github.socklint.model.rule.Catalogue;
import io.github.socklint.report.VerdictReport;
import io.github.socklint.report.sarif.SarifLog;
import io.github.socklint.run.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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
      description = "Folder for socklint.sarif with the verdicts in it.")
  private Path out;

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
    if (!failOn.equals("confirmed") && !failOn.equals("never")) {
      throw new UsageException(
          MessageId.FAIL_LEVEL, "--fail-on is '" + failOn + "'; it can be confirmed or never");
    }
    SarifLog log = findings();
    Evidence evidence = evidence();
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    List<Finding> told = log.findings();
    Catalogue rules = Catalogue.bundled();
    Verdicts verdicts = new Verdicts(evidence);
    for (int i = 0; i < told.size(); i++) {
      Finding finding = told.get(i);
      Judgement judgement = rules
          .find(finding.ruleId())
          .map(rule -> verdicts.of(finding, rule))
          .orElse(Judgement.NOT_EXERCISED);
      log.judge(i, judgement);
      print(finding, judgement, counts);
    }
    for (RuntimeOnly only : RuntimeOnly.of(evidence, told, rules)) {
      log.add(only.finding(), only.judgement());
      print(only.finding(), only.judgement(), counts);
    }
    summary(evidence, counts);
    Optional.ofNullable(out).ifPresent(folder -> write(log, folder.resolve("socklint.sarif")));
    boolean fails = failOn.equals("confirmed") && counts.containsKey(Verdict.CONFIRMED);
    return fails ? ExitCode.FINDINGS : ExitCode.OK;
  }

  private SarifLog findings() {
    try {
      return SarifLog.read(findings);
    } catch (IOException e) {
      throw new UsageException(MessageId.INPUT_UNREADABLE, "--findings: " + e.getMessage(), e);
    }
  }

  private Evidence evidence() {
    Evidence evidence;
    try {
      evidence = Evidence.read(recordings);
    } catch (IOException e) {
      throw new UsageException(
          MessageId.INPUT_UNREADABLE, "--recordings: cannot list the folder " + e.getMessage(), e);
    }
    if (evidence.processes() == 0) {
      throw new UsageException(
          MessageId.NOTHING_TO_JUDGE,
          "--recordings: no recording in " + recordings + "; make some with 'socklint run --out "
              + recordings + " -- COMMAND'");
    }
    return evidence;
  }

  private void print(Finding finding, Judgement judgement, Map<Verdict, Integer> counts) {
    counts.merge(judgement.verdict(), 1, Integer::sum);
    VerdictReport.lines(finding, judgement).forEach(terminal.out()::println);
    terminal.out().println();
  }

  private void summary(Evidence evidence, Map<Verdict, Integer> counts) {
    StringBuilder line = new StringBuilder("socklint: ");
    for (Verdict verdict : Verdict.values()) {
      line.append(counts.getOrDefault(verdict, 0))
          .append(' ')
          .append(verdict.id())
          .append(", ");
    }
    terminal.out().println(line.substring(0, line.length() - 2));
    terminal
        .out()
        .println("  sockets: " + evidence.sockets() + "; processes: " + evidence.processes()
            + ", recorded by the agent: " + evidence.recordedByAgent()
            + ", by the native shim: " + evidence.recordedByShim());
    evidence.faults().forEach(fault -> terminal.err().println("socklint: " + fault));
  }

  private void write(SarifLog log, Path file) {
    try {
      log.write(file);
      terminal.err().println("socklint: wrote " + file);
    } catch (IOException e) {
      throw new UsageException(MessageId.OUTPUT, "cannot write " + file + ": " + e, e);
    }
  }
}
