// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.maven;

import io.github.socklint.model.message.MessageId;
import io.github.socklint.run.record.RecordedJdk;
import io.github.socklint.run.record.Recorders;
import io.github.socklint.run.record.Recordings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;

/**
 * Lets the tests that Surefire and Failsafe run be recorded: by the Java agent, and on Linux by the
 * native shim. Sets the properties {@code argLine} and {@code jvm}; what {@code argLine} has
 * already stays, another agent's part too.
 */
@Mojo(name = "prepare-agent", defaultPhase = LifecyclePhase.INITIALIZE, threadSafe = true)
public final class PrepareAgentMojo extends AbstractMojo {
  private static final String AGENT = "io.github.socklint:socklint-agent";
  private static final String ARG_LINE = "argLine";

  /** Whether to do nothing. */
  @Parameter(property = "socklint.skip", defaultValue = "false")
  private boolean skip;

  /** Where the tests are recorded. What earlier builds recorded there is removed. */
  @Parameter(
      property = "socklint.recordings",
      defaultValue = "${project.build.directory}/socklint/recordings",
      required = true)
  private File recordings;

  /** Where the recorders themselves are put. */
  @Parameter(defaultValue = "${project.build.directory}/socklint", readonly = true, required = true)
  private File workFolder;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${plugin.artifactMap}", readonly = true, required = true)
  private Map<String, Artifact> pluginArtifacts;

  private final ToolchainManager toolchains;

  /** For Maven. */
  @Inject
  public PrepareAgentMojo(ToolchainManager toolchains) {
    this.toolchains = toolchains;
  }

  @Override
  public void execute() throws MojoExecutionException {
    // Whoever writes @{argLine} needs the property, also where nothing is to be recorded.
    project.getProperties().putIfAbsent(ARG_LINE, "");
    if (skip) {
      getLog().info("socklint is skipped (socklint.skip)");
      return;
    }
    RecordingPlan plan = RecordingPlan.of(
        new TestExecutions(project, session, toolchains).all(),
        RecordedJdk.isPossible(),
        JdkRelease::of);
    if (hasTests()) {
      plan.warnings()
          .forEach(text -> getLog().warn(MessageId.NOT_RECORDED.on("socklint: " + text)));
    }
    if (plan.records()) {
      prepare(plan.jdk());
    }
  }

  private void prepare(Optional<Path> jdk) throws MojoExecutionException {
    Path folder = workFolder.toPath();
    try {
      Recordings.removeOlder(recordings.toPath(), session.getStartTime().toInstant());
      Recorders recorders = Recorders.of(agent(), folder.resolve("recorders"), recordings.toPath());
      Properties properties = project.getProperties();
      String argLine = properties.getProperty(ARG_LINE);
      if (argLine.contains(recorders.agentOption())) {
        return; // a second execution; the JDK of the property jvm is the recorded one already
      }
      properties.setProperty(ARG_LINE, (quoted(recorders.agentOption()) + " " + argLine).strip());
      if (jdk.isPresent()) {
        Path java = RecordedJdk.of(jdk.get(), recorders, folder.resolve("jdk"));
        properties.setProperty("jvm", java.toString());
      }
      if (hasTests()) {
        getLog().info("socklint: tests are recorded into " + recordings);
        recorders.note().ifPresent(note -> getLog().warn("socklint: " + note));
      }
    } catch (IOException e) {
      throw new MojoExecutionException(
          MessageId.OUTPUT.on("cannot prepare recordings in " + recordings + ": " + e), e);
    }
  }

  private Path agent() {
    return pluginArtifacts.get(AGENT).getFile().toPath();
  }

  private boolean hasTests() {
    return project.getTestCompileSourceRoots().stream().map(Path::of).anyMatch(Files::isDirectory);
  }

  /** Surefire splits the line at blanks that are not in quotes. */
  private static String quoted(String option) {
    return option.indexOf(' ') < 0 ? option : '"' + option + '"';
  }
}
