// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.maven;

import io.github.socklint.run.FailOn;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Judges the classes of the module and breaks the build where sockets are misused. */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    threadSafe = true)
public final class CheckMojo extends ModuleMojo {
  /**
   * From which level on a finding breaks the build: {@code error}, {@code warning}, {@code note} or
   * {@code never}; with {@code confirmed} it is the goal {@code confirm} that breaks it.
   */
  @Parameter(property = "socklint.failOn", defaultValue = "warning")
  private String failOn;

  /** For Maven. */
  public CheckMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (isSkipped()) {
      return;
    }
    if (!hasClasses()) {
      getLog().info("socklint: no classes in this module");
      return;
    }
    if (failOn(failOn) == FailOn.CONFIRMED && !GoalsOfBuild.has(project(), session(), "confirm")) {
      getLog()
          .warn(
              "socklint.failOn is confirmed, and the goal confirm is not in this build: no finding"
                  + " breaks it");
    }
    // Where confirm stands before this goal its verdicts are in the file already.
    Optional<Path> file =
        ConfirmMojo.hasRun(project()) ? Optional.empty() : Optional.of(sarifFile());
    judge(inputs(), naming(), failOn, file);
    ConfirmMojo.audited(project());
  }
}
