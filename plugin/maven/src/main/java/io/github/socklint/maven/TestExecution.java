// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.maven;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One execution of Surefire or Failsafe, as far as it decides how its JVMs start.
 *
 * @param plugin for people, for example {@code maven-surefire-plugin:default-test}
 * @param home of the JDK that it runs the tests on
 * @param ownJvm whether it names its JVM itself, and so does not look at the property {@code jvm}
 * @param ownArgLine its options for the JVM where it does not look at the property {@code argLine}
 * @param forks whether the tests have a JVM of their own
 */
record TestExecution(
    String plugin, Path home, boolean ownJvm, Optional<String> ownArgLine, boolean forks) {}
