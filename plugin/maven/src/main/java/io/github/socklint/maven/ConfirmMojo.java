// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.maven;

import io.github.socklint.model.evidence.Verdict;
import io.github.socklint.model.message.MessageId;
import io.github.socklint.report.source.SourceFolders;
import io.github.socklint.run.FailOn;
import io.github.socklint.run.UsageException;
import io.github.socklint.run.confirm.Confirmation;
import io.github.socklint.run.confirm.ConfirmationOutcome;
import io.github.socklint.run.confirm.ConfirmationRequest;
import io.github.socklint.run.confirm.Judged;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/**
 * Says of each finding what the recorded tests say: confirmed, exercised or not exercised; and what
 * misuse they show that no finding tells of. Needs the goal {@code prepare-agent} in the same
 * build. Judges the module's classes itself where the goal {@code check} has not.
 */
@Mojo(
    name = "confirm",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    threadSafe = true)
public final class ConfirmMojo extends ModuleMojo {
  private static final String AUDITED = "socklint.audited";
  private static final String CONFIRMED = "socklint.confirmed";

  /**
   * {@code confirmed}: a confirmed finding breaks the build. The other values are of the goal
   * {@code check}: here they break nothing.
   */
  @Parameter(property = "socklint.failOn", defaultValue = "never")
  private String failOn;

  /** Where the tests were recorded. */
  @Parameter(
      property = "socklint.recordings",
      defaultValue = "${project.build.directory}/socklint/recordings",
      required = true)
  private File recordings;

  /**
   * A SARIF file of socklint whose findings get their verdicts, in place of the module's own: where
   * the tests of one module run the code of another.
   */
  @Parameter(property = "socklint.findings")
  private File findings;

  @Parameter(defaultValue = "${project.build.directory}", readonly = true, required = true)
  private File buildDirectory;

  /** For Maven. */
  public ConfirmMojo() {}

  /** Takes note that the module's findings are those of this build. */
  static void audited(MavenProject project) {
    project.setContextValue(AUDITED, true);
  }

  /** Whether the module's findings have their verdicts already. */
  static boolean hasRun(MavenProject project) {
    return project.getContextValue(CONFIRMED) != null;
  }

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (isSkipped()) {
      return;
    }
    FailOn threshold = failOn(failOn);
    if (findings == null && !hasClasses()) {
      getLog().info("socklint: no classes in this module");
      return;
    }
    Path file = findings();
    ConfirmationOutcome outcome = confirmed(file);
    if (outcome.recorded()) {
      log(outcome, threshold);
    } else {
      logNothingRecorded();
    }
    long count = outcome.count(Verdict.CONFIRMED);
    if (threshold == FailOn.CONFIRMED && count > 0) {
      throw new MojoFailureException("the recorded tests confirm " + count
          + (count == 1 ? " misuse" : " misuses")
          + " of sockets; they are listed above and in " + naming().display(file) + ".");
    }
  }

  private Path findings() throws MojoExecutionException {
    if (findings != null) {
      return findings.toPath();
    }
    if (project().getContextValue(AUDITED) == null) {
      failOnInputErrors(audit(inputs(), naming(), Optional.of(sarifFile())).report());
      audited(project());
    }
    project().setContextValue(CONFIRMED, true);
    return sarifFile();
  }

  private ConfirmationOutcome confirmed(Path file) throws MojoExecutionException {
    try {
      // Without tests, or without prepare-agent, there is none.
      Path folder = Files.createDirectories(recordings.toPath());
      ConfirmationOutcome outcome = Confirmation.run(new ConfirmationRequest(file, folder));
      outcome.write(file);
      Path root = root(project().getBasedir().toPath());
      outcome.writePage(
          file.resolveSibling("socklint.html"), SourceFolders.near(List.of(root), file));
      return outcome;
    } catch (UsageException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    } catch (IOException e) {
      throw new MojoExecutionException(MessageId.OUTPUT.on("cannot write the report: " + e), e);
    }
  }

  private void log(ConfirmationOutcome outcome, FailOn threshold) {
    for (Judged judged : outcome.judged()) {
      Consumer<CharSequence> log = switch (judged.verdict()) {
        case CONFIRMED -> threshold == FailOn.CONFIRMED ? getLog()::error : getLog()::warn;
        case RUNTIME_ONLY -> getLog()::warn;
        case EXERCISED, NOT_EXERCISED -> getLog()::info;
      };
      judged.lines().forEach(log);
    }
    outcome.notes().forEach(getLog()::warn);
    outcome.totals().forEach(getLog()::info);
  }

  private void logNothingRecorded() {
    boolean prepared = GoalsOfBuild.has(project(), session(), "prepare-agent");
    if (!TestReports.areThereSince(session().getStartTime().toInstant(), buildDirectory.toPath())) {
      getLog().info("socklint: no tests ran in this module: no finding is exercised");
    } else if (prepared) {
      getLog()
          .warn(MessageId.NOT_RECORDED.on("socklint: tests ran, and nothing was recorded in "
              + recordings + ": their JVMs did not get the properties jvm and argLine"));
    } else {
      getLog()
          .warn(MessageId.NOT_RECORDED.on("socklint: tests ran, and nothing was recorded: add the"
              + " goal prepare-agent to the executions of socklint-maven-plugin"));
    }
  }
}
