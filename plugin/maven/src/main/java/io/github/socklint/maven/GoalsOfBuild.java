// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.maven;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Which goals of this plugin a build runs. */
final class GoalsOfBuild {
  private static final String PLUGIN = "io.github.socklint:socklint-maven-plugin";

  private GoalsOfBuild() {}

  /** Whether the POM has the goal in an execution, or the command line names it. */
  static boolean has(MavenProject project, MavenSession session, String goal) {
    boolean inPom = project.getBuildPlugins().stream()
        .filter(plugin -> plugin.getKey().equals(PLUGIN))
        .flatMap(plugin -> plugin.getExecutions().stream())
        .anyMatch(execution -> execution.getGoals().contains(goal));
    return inPom || session.getGoals().stream().anyMatch(named -> names(named, goal));
  }

  /** On the command line a goal may have an execution's id behind it: {@code check@default}. */
  private static boolean names(String named, String goal) {
    return named.replaceFirst("@.*", "").endsWith(":" + goal);
  }
}
