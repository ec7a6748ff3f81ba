// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.jar.JarFile;

/**
 * The door: the JVM calls it for {@code -javaagent:socklint-agent.jar=out=DIR}, before the
 * program's own {@code main}.
 *
 * <p>The JDK's own classes will call the agent, so the agent must be on the bootstrap class path.
 * The jar's manifest puts it there by file name. A jar that was renamed is put there from here; the
 * JVM then prints a warning about class data sharing, which is why the manifest is the first way.
 */
public final class AgentMain {
  private AgentMain() {}

  /**
   * Starts the agent. Whatever goes wrong is one line on standard error, and the program runs on
   * unrecorded.
   *
   * @param options what follows the jar's name on the command line, null where nothing does; see
   *     {@link AgentOptions}
   */
  public static void premain(String options, Instrumentation instrumentation) {
    try {
      bootstrapped(instrumentation)
          .getMethod("start", String.class, Instrumentation.class)
          .invoke(null, options, instrumentation);
    } catch (Exception | LinkageError e) {
      System.err.println("socklint agent: cannot start, the program runs unrecorded: " + e);
    }
  }

  /** The agent as the bootstrap class loader knows it, whoever loaded this class. */
  private static Class<?> bootstrapped(Instrumentation instrumentation)
      throws IOException, URISyntaxException, ClassNotFoundException {
    if (AgentMain.class.getClassLoader() != null) {
      Path jar = Path.of(
          AgentMain.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      instrumentation.appendToBootstrapClassLoaderSearch(new JarFile(jar.toFile()));
    }
    return Class.forName("io.github.socklint.agent.Agent", true, null);
  }
}
