// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.maven;

import io.github.socklint.model.message.MessageId;
import io.github.socklint.run.Inputs;
import io.github.socklint.run.Naming;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What the goals that judge the classes of a module have in common. */
abstract class ModuleMojo extends JudgingMojo {
  /** Whether to do nothing. */
  @Parameter(property = "socklint.skip", defaultValue = "false")
  private boolean skip;

  /** The classes to judge. */
  @Parameter(defaultValue = "${project.build.outputDirectory}", required = true)
  private File classesDirectory;

  /**
   * Where the findings are written for tools, as SARIF 2.1.0; {@code socklint.html} goes beside it.
   */
  @Parameter(defaultValue = "${project.build.directory}/socklint/socklint.sarif", required = true)
  private File sarifFile;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  MavenProject project() {
    return project;
  }

  Path sarifFile() {
    return sarifFile.toPath();
  }

  boolean isSkipped() {
    if (skip) {
      getLog().info("socklint is skipped (socklint.skip)");
    }
    return skip;
  }

  boolean hasClasses() {
    return Files.isDirectory(classesDirectory.toPath());
  }

  Inputs inputs() throws MojoExecutionException {
    return Inputs.ofClasses(List.of(classesDirectory.toPath()), classPath(), models());
  }

  Naming naming() {
    Path base = project.getBasedir().toPath();
    Path root = root(base);
    return naming(root, sourceRoots(), Optional.of(automationId(root, base)));
  }

  private List<Path> classPath() throws MojoExecutionException {
    try {
      return project.getCompileClasspathElements().stream()
          .map(Path::of)
          .filter(path -> !path.equals(classesDirectory.toPath()))
          .filter(Files::exists)
          .toList();
    } catch (DependencyResolutionRequiredException e) {
      throw new MojoExecutionException(
          MessageId.CLASS_PATH.on("the class path is not resolved: " + e.getMessage()), e);
    }
  }

  /** Paths may lead through other modules of the build. */
  private List<Path> sourceRoots() {
    List<Path> roots = new ArrayList<>();
    for (MavenProject module : session().getProjects()) {
      module.getCompileSourceRoots().forEach(folder -> roots.add(Path.of(folder)));
    }
    return roots;
  }

  /** Code scanning takes one SARIF file for each id: a module has its own. */
  private static String automationId(Path root, Path base) {
    String module = root.relativize(base).toString().replace(File.separatorChar, '/');
    return module.isEmpty() ? "socklint/" : "socklint/" + module + "/";
  }
}
