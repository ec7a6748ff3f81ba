// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.maven;

import io.github.socklint.report.source.Roots;
import io.github.socklint.run.EncodingSetting;
import io.github.socklint.run.Inputs;
import io.github.socklint.run.Outcome;
import io.github.socklint.run.UsageException;
import java.io.File;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Judges any class folders and archives; needs no project. */
@Mojo(name = "audit", requiresProject = false, threadSafe = true)
public final class AuditMojo extends JudgingMojo {
  /** What to judge: class folders, jars, wars, ears, or folders that hold them. */
  @Parameter(property = "socklint.paths", required = true)
  private List<String> paths;

  /** Class folders and jars that the judged code uses; read, never reported on. */
  @Parameter(property = "socklint.classpath")
  private List<String> classpath = new ArrayList<>();

  /**
   * How Java source is encoded; the project's encoding where there is a project that tells it. A
   * byte order mark wins; what is not encoded so is read as ISO-8859-1, and said.
   */
  @Parameter(property = "socklint.encoding", defaultValue = "${project.build.sourceEncoding}")
  private String encoding;

  /**
   * From which level on a finding breaks the build: {@code error}, {@code warning}, {@code note} or
   * {@code never}.
   */
  @Parameter(property = "socklint.failOn", defaultValue = "never")
  private String failOn;

  /**
   * Where the findings are written for tools, as SARIF 2.1.0; {@code socklint.html} goes beside it.
   * Nowhere where this is not given.
   */
  @Parameter(property = "socklint.sarifFile")
  private File sarifFile;

  /** For Maven. */
  public AuditMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Path here = Path.of(session().getExecutionRootDirectory());
    List<Path> judged = resolve(here, paths);
    Outcome outcome = judge(
        new Inputs(judged, resolve(here, classpath), models(), charset(), true),
        naming(Roots.of(judged, here), List.of(), Optional.empty()),
        failOn,
        Optional.ofNullable(sarifFile).map(File::toPath));
    if (outcome.nothingJudged().isPresent()) {
      throw new MojoExecutionException(
          "socklint.paths: " + outcome.nothingJudged().get());
    }
  }

  private Optional<Charset> charset() throws MojoExecutionException {
    try {
      return EncodingSetting.parse(encoding, "socklint.encoding");
    } catch (UsageException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  /** Relative to the folder of the build, and as the user wrote them where that is the same. */
  private static List<Path> resolve(Path here, List<String> given) {
    Path process = Path.of("").toAbsolutePath();
    return given.stream()
        .map(path -> Path.of(path.strip()))
        .map(path -> here.equals(process) ? path : here.resolve(path))
        .toList();
  }
}
