// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.maven;

import io.github.socklint.model.message.MessageId;
import io.github.socklint.report.ConsoleReport;
import io.github.socklint.report.Palette;
import io.github.socklint.report.Report;
import io.github.socklint.report.baseline.BaselineFile;
import io.github.socklint.report.source.Roots;
import io.github.socklint.run.Audit;
import io.github.socklint.run.BaselineSetting;
import io.github.socklint.run.FailOn;
import io.github.socklint.run.Inputs;
import io.github.socklint.run.Naming;
import io.github.socklint.run.Outcome;
import io.github.socklint.run.Policy;
import io.github.socklint.run.Request;
import io.github.socklint.run.RuleLevels;
import io.github.socklint.run.UsageException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals that judge code have in common. */
abstract class JudgingMojo extends AbstractMojo {
  /**
   * Levels of rules: for a rule's id {@code error}, {@code warning} or {@code note}, which all its
   * findings get then, or {@code off}. Rules that are not named judge each finding themselves.
   */
  @Parameter
  private Map<String, String> levels = new LinkedHashMap<>();

  /**
   * The same for the command line: {@code id=level,id=off}. Comes on top of {@code levels}. An id
   * without a level runs this rule and others that are named so, and no other.
   */
  @Parameter(property = "socklint.rules")
  private List<String> rules = new ArrayList<>();

  /** More than so many seconds of linger are long (rule linger-long-close); 10 if not given. */
  @Parameter(property = "socklint.longLingerSeconds")
  private Integer longLingerSeconds;

  /**
   * Where findings are silent: {@code classes} (a pattern for binary class names; {@code *} is
   * anything but a dot, {@code **} anything), {@code rules} (ids; none: all) and a {@code reason}.
   */
  @Parameter
  private List<ExcludeParameter> excludes = new ArrayList<>();

  /** Your own API model files, for your wrappers of sockets. */
  @Parameter(property = "socklint.models")
  private List<File> models = new ArrayList<>();

  /** Findings that are accepted: they are silent, and break nothing. Seen from the module. */
  @Parameter(property = "socklint.baseline")
  private File baseline;

  /** Why all findings of this run are accepted; they are added to the baseline then. */
  @Parameter(property = "socklint.baselineAccept")
  private String baselineAccept;

  /** Whether what is no longer found is removed from the baseline. */
  @Parameter(property = "socklint.baselinePrune", defaultValue = "false")
  private boolean baselinePrune;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  MavenSession session() {
    return session;
  }

  /** The folder for SARIF's paths: the repository, or else the top of the build. */
  Path root(Path start) {
    return Roots.repository(start).orElse(Path.of(session.getExecutionRootDirectory()));
  }

  Naming naming(Path root, List<Path> sourceRoots, Optional<String> automationId) {
    Path here = Path.of(session.getExecutionRootDirectory());
    return new Naming(root, here, sourceRoots, automationId);
  }

  List<Path> models() {
    return models.stream().map(File::toPath).toList();
  }

  /**
   * The baseline, where there is one.
   *
   * @throws UsageException where what is said of it makes no sense
   */
  Optional<BaselineSetting> baseline(Naming naming) {
    if (baseline == null) {
      if (baselineAccept != null || baselinePrune) {
        throw new UsageException(
            MessageId.BASELINE,
            "socklint.baselineAccept and socklint.baselinePrune need socklint.baseline, the file");
      }
      return Optional.empty();
    }
    Path file = baseline.toPath();
    return Optional.of(new BaselineSetting(
        new BaselineFile(file, naming.display(file)),
        Optional.ofNullable(baselineAccept),
        baselinePrune,
        LocalDate.now(ZoneId.systemDefault())));
  }

  /** Runs and reports; ends the build where there is reason to. */
  Outcome judge(Inputs inputs, Naming naming, String failOn, Optional<Path> sarifFile)
      throws MojoExecutionException, MojoFailureException {
    FailOn threshold = failOn(failOn);
    Outcome outcome = audit(inputs, naming, sarifFile);
    log(outcome);
    try {
      outcome.saveBaseline();
    } catch (UsageException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
    end(outcome.report(), threshold, sarifFile.map(naming::display));
    return outcome;
  }

  /** Runs and writes the file; prints nothing, and leaves the baseline as it is. */
  Outcome audit(Inputs inputs, Naming naming, Optional<Path> sarifFile)
      throws MojoExecutionException {
    try {
      Outcome outcome =
          Audit.run(new Request(inputs, policy(), naming, baseline(naming)), done -> {});
      if (sarifFile.isPresent()) {
        outcome.sarif().write(outcome.report(), sarifFile.get());
        outcome.writePage(sarifFile.get().resolveSibling("socklint.html"));
      }
      return outcome;
    } catch (UsageException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    } catch (IOException e) {
      throw new MojoExecutionException(MessageId.OUTPUT.on("cannot write the report: " + e), e);
    }
  }

  /** The setting that check and confirm share. */
  static FailOn failOn(String text) throws MojoExecutionException {
    try {
      return FailOn.parse(text, "socklint.failOn", FailOn.OF_BUILDS);
    } catch (UsageException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  private Policy policy() {
    List<String> entries = new ArrayList<>();
    levels.forEach((id, level) -> entries.add(id + "=" + (level == null ? "" : level)));
    entries.addAll(rules);
    return new Policy(
        RuleLevels.parse(entries, "levels"),
        longLingerSeconds == null ? Policy.LONG_LINGER_SECONDS : longLingerSeconds,
        excludes.stream().map(ExcludeParameter::toExclude).toList());
  }

  private void log(Outcome outcome) {
    ConsoleReport console = outcome.console(Palette.PLAIN); // Maven colours the level itself
    outcome.report().warnings().forEach(getLog()::warn);
    for (ConsoleReport.FindingText text : console.findings(outcome.report())) {
      switch (text.finding().level()) {
        case ERROR -> text.lines().forEach(getLog()::error);
        case WARNING -> text.lines().forEach(getLog()::warn);
        case NOTE -> text.lines().forEach(getLog()::info);
      }
    }
    console.problems(outcome.report()).forEach(getLog()::warn);
    console.totals(outcome.report()).forEach(getLog()::info);
  }

  /** A check that could not run never passes. */
  static void failOnInputErrors(Report report) throws MojoExecutionException {
    if (!report.summary().inputErrors().isEmpty()) {
      throw new MojoExecutionException(String.join("\n", report.summary().inputErrors()));
    }
  }

  private static void end(Report report, FailOn threshold, Optional<String> sarifFile)
      throws MojoExecutionException, MojoFailureException {
    failOnInputErrors(report);
    long count = threshold.count(report);
    if (count > 0) {
      throw new MojoFailureException("socklint found "
          + count
          + (count == 1 ? " misuse" : " misuses")
          + " of sockets at level "
          + threshold.id()
          + (threshold == FailOn.ERROR ? "" : " or graver")
          + "; they are listed above"
          + sarifFile.map(file -> " and in " + file).orElse("")
          + ".");
    }
  }
}
