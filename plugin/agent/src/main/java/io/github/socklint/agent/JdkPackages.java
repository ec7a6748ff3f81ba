// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import java.lang.instrument.Instrumentation;
import java.util.Map;
import java.util.Set;

/**
 * The JDK's packages that the agent reads. They are opened to the agent's module alone, the unnamed
 * module of the bootstrap loader: the program finds the JDK as closed as it was.
 */
final class JdkPackages {
  private JdkPackages() {}

  static void open(Instrumentation instrumentation) {
    Set<Module> agent = Set.of(JdkPackages.class.getModule());
    instrumentation.redefineModule(
        Object.class.getModule(),
        Set.of(),
        Map.of(),
        Map.of("java.io", agent, "java.net", agent, "sun.nio.ch", agent),
        Set.of(),
        Map.of());
  }
}
