// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the tests of a module come to be recorded: by a property {@code jvm} that names a JDK which
 * brings in both recorders, and by a property {@code argLine} that brings in the agent.
 *
 * @param records whether the properties are set at all
 * @param jdk the JDK that {@code jvm} stands for; empty where that property cannot serve
 * @param warnings for the user: what is not recorded, and what to do
 */
record RecordingPlan(boolean records, Optional<Path> jdk, List<String> warnings) {
  private static final int OLDEST_JAVA = 17;

  /**
   * Plans.
   *
   * @param executions those of the module; without any there is nothing to warn of
   * @param jvmCanServe whether this system can have a JDK that brings in the recorders
   * @param versions tells the Java release of a JDK, empty where it does not say
   */
  static RecordingPlan of(
      List<TestExecution> executions, boolean jvmCanServe, Function<Path, OptionalInt> versions) {
    for (TestExecution execution : executions) {
      OptionalInt version = versions.apply(execution.home());
      if (version.isPresent() && version.getAsInt() < OLDEST_JAVA) {
        return new RecordingPlan(
            false,
            Optional.empty(),
            List.of(execution.plugin() + " runs on Java " + version.getAsInt()
                + ", and the agent needs 17 or newer: the tests are not recorded"));
      }
    }
    Optional<Path> jdk = jvmCanServe ? sharedJdk(executions) : Optional.empty();
    List<String> warnings = new ArrayList<>();
    executions.forEach(e -> warning(e, jdk.isPresent(), jvmCanServe).ifPresent(warnings::add));
    return new RecordingPlan(true, jdk, warnings);
  }

  /** There is one property for all of them: it can stand for one JDK. */
  private static Optional<Path> sharedJdk(List<TestExecution> executions) {
    Set<Path> homes = executions.stream()
        .filter(execution -> !execution.ownJvm())
        .map(TestExecution::home)
        .collect(Collectors.toSet());
    return homes.size() == 1 ? Optional.of(homes.iterator().next()) : Optional.empty();
  }

  private static Optional<String> warning(TestExecution e, boolean jvmServes, boolean jvmCanServe) {
    if (!e.forks()) {
      return Optional.of(e.plugin() + " has forkCount 0: its tests run in Maven's own JVM and are"
          + " not recorded; let it fork");
    }
    if (jvmServes && !e.ownJvm()) {
      return Optional.empty();
    }
    if (e.ownArgLine().isPresent()) {
      return Optional.of(e.plugin() + " has an argLine of its own, so its tests are not recorded;"
          + " write <argLine>@{argLine} " + e.ownArgLine().get() + "</argLine>");
    }
    if (!jvmCanServe) {
      return Optional.empty();
    }
    String why = e.ownJvm() ? " has a jvm of its own" : " is one of several with JDKs of their own";
    return Optional.of(e.plugin() + why + ": its tests are recorded by the agent alone");
  }
}
