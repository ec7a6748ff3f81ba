// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.maven;

import io.github.socklint.model.message.MessageId;
import io.github.socklint.report.html.HtmlReport;
import io.github.socklint.report.html.RuleCount;
import io.github.socklint.report.sarif.SarifLog;
import io.github.socklint.report.source.Roots;
import io.github.socklint.report.source.SourceFolders;
import io.github.socklint.run.UsageException;
import io.github.socklint.run.merge.Merge;
import io.github.socklint.run.merge.MergeOutcome;
import io.github.socklint.run.merge.MergeRequest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;

/**
 * The site's report: findings by rule, and the page with all of them, {@code socklint.html}, beside
 * it. It is made of what {@code check} or {@code confirm} wrote, of a module with modules of all of
 * them: run {@code mvn verify} first.
 */
@Mojo(name = "report", threadSafe = true)
public final class ReportMojo extends AbstractMojo implements MavenReport {
  private static final String PAGE = "socklint.html";

  /** Where the page is written: the site's folder. */
  @Parameter(
      defaultValue = "${project.reporting.outputDirectory}",
      readonly = true,
      required = true)
  private File outputDirectory;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** For Maven. */
  public ReportMojo() {}

  /** Writes the page alone: the overview is a part of a site. */
  @Override
  public void execute() throws MojoExecutionException {
    try {
      if (canGenerateReport()) {
        draw();
        getLog().info("socklint: wrote " + page());
      }
    } catch (MavenReportException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  @Override
  public void generate(Sink sink, Locale locale) throws MavenReportException {
    RuleTable.write(sink, PAGE, RuleCount.of(draw()));
  }

  @Override
  @SuppressWarnings(
      "deprecation") // abstract all the same, and all that site plugins up to 3.20 ask
  public String getOutputName() {
    return "socklint-report";
  }

  @Override
  public String getCategoryName() {
    return CATEGORY_PROJECT_REPORTS;
  }

  @Override
  public void setReportOutputDirectory(File folder) {
    outputDirectory = folder;
  }

  @Override
  public File getReportOutputDirectory() {
    return outputDirectory;
  }

  @Override
  public boolean isExternalReport() {
    return false;
  }

  @Override
  public String getName(Locale locale) {
    return "socklint";
  }

  @Override
  public String getDescription(Locale locale) {
    return "Misuse of TCP sockets, by rule, with a page of all findings.";
  }

  @Override
  public boolean canGenerateReport() {
    boolean any = !findings().isEmpty();
    if (!any) {
      getLog()
          .info("socklint: no findings to report on; 'mvn verify' with the goal check makes them");
    }
    return any;
  }

  /** What the modules wrote, this one's first. */
  private List<Path> findings() {
    Stream<MavenProject> below = project.getCollectedProjects() == null
        ? Stream.empty()
        : project.getCollectedProjects().stream();
    return Stream.concat(Stream.of(project), below)
        .map(module -> Path.of(module.getBuild().getDirectory(), "socklint", "socklint.sarif"))
        .filter(Files::isRegularFile)
        .toList();
  }

  private Path page() {
    return outputDirectory.toPath().resolve(PAGE);
  }

  private SarifLog draw() throws MavenReportException {
    Path base = project.getBasedir().toPath();
    try {
      MergeOutcome outcome = Merge.run(new MergeRequest(findings(), page(), false));
      outcome.problems().forEach(getLog()::warn);
      SourceFolders sources = new SourceFolders(
          Stream.concat(Roots.repository(base).stream(), Stream.of(base)).toList());
      new HtmlReport(sources).write(outcome.log(), page());
      return outcome.log();
    } catch (UsageException e) {
      throw new MavenReportException(e.getMessage(), e);
    } catch (IOException e) {
      throw new MavenReportException(MessageId.OUTPUT.on("cannot write " + page() + ": " + e), e);
    }
  }
}
