// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Reads from the POM how Surefire and Failsafe start their JVMs, and finds the JDK in the order in
 * which they do: {@code jvm}, {@code jdkToolchain}, the build's toolchain, Maven's own JDK.
 */
final class TestExecutions {
  private static final String GROUP = "org.apache.maven.plugins";
  private static final Map<String, String> GOALS =
      Map.of("maven-surefire-plugin", "test", "maven-failsafe-plugin", "integration-test");

  private final MavenProject project;
  private final MavenSession session;
  private final ToolchainManager toolchains;

  TestExecutions(MavenProject project, MavenSession session, ToolchainManager toolchains) {
    this.project = project;
    this.session = session;
    this.toolchains = toolchains;
  }

  List<TestExecution> all() {
    List<TestExecution> all = new ArrayList<>();
    for (Plugin plugin : project.getBuildPlugins()) {
      String goal = GOALS.get(plugin.getArtifactId());
      if (goal != null && GROUP.equals(plugin.getGroupId())) {
        for (PluginExecution execution : plugin.getExecutions()) {
          if (execution.getGoals().contains(goal) && !"none".equals(execution.getPhase())) {
            all.add(of(plugin, execution, goal));
          }
        }
      }
    }
    return all;
  }

  private TestExecution of(Plugin plugin, PluginExecution execution, String goal) {
    Optional<Xpp3Dom> configuration = Optional.ofNullable(
        project.getGoalConfiguration(GROUP, plugin.getArtifactId(), execution.getId(), goal));
    Optional<String> jvm = text(configuration, "jvm")
        .or(() -> ofUser("jvm"))
        .filter(value -> !seesProperty(value, "jvm"));
    Optional<String> argLine = text(configuration, "argLine")
        .or(() -> ofUser("argLine"))
        .filter(value -> !seesProperty(value, "argLine"));
    Optional<String> forks = text(configuration, "forkCount").or(() -> property("forkCount"));
    return new TestExecution(
        plugin.getArtifactId() + ":" + execution.getId(),
        home(jvm, configuration),
        jvm.isPresent(),
        argLine,
        forks.filter(count -> count.equals("0")).isEmpty());
  }

  private static Optional<String> text(Optional<Xpp3Dom> configuration, String name) {
    return configuration
        .map(dom -> dom.getChild(name))
        .map(Xpp3Dom::getValue)
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** Whether a value is evaluated when the tests start, and takes in what a goal has set before. */
  private static boolean seesProperty(String value, String name) {
    return value.contains("@{" + name + "}") || value.contains("${" + name + "}");
  }

  /** What comes from the command line goes before any property of the project. */
  private Optional<String> ofUser(String name) {
    return Optional.ofNullable(session.getUserProperties().getProperty(name));
  }

  private Optional<String> property(String name) {
    return ofUser(name).or(() -> Optional.ofNullable(project.getProperties().getProperty(name)));
  }

  private Path home(Optional<String> jvm, Optional<Xpp3Dom> configuration) {
    return jvm.or(() -> property("jvm"))
        .or(() -> toolchain(configuration).map(chain -> chain.findTool("java")))
        .map(java -> Path.of(java).toAbsolutePath().getParent())
        .map(Path::getParent)
        .orElseGet(() -> Path.of(System.getProperty("java.home")));
  }

  private Optional<Toolchain> toolchain(Optional<Xpp3Dom> configuration) {
    Xpp3Dom wanted = configuration.map(dom -> dom.getChild("jdkToolchain")).orElse(null);
    if (wanted == null) {
      return Optional.ofNullable(toolchains.getToolchainFromBuildContext("jdk", session));
    }
    Map<String, String> requirements = new HashMap<>();
    for (Xpp3Dom requirement : wanted.getChildren()) {
      requirements.put(requirement.getName(), requirement.getValue());
    }
    return toolchains.getToolchains(session, "jdk", requirements).stream().findFirst();
  }
}
