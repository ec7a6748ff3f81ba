// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Starts the agent: options, recording, hooks. Called by {@link AgentMain}, and public for that.
 */
public final class Agent {
  private static boolean started;

  private Agent() {}

  /**
   * Starts the agent, or says in one line why it does not.
   *
   * @param options see {@link AgentOptions}
   */
  public static synchronized void start(String options, Instrumentation instrumentation) {
    if (started) {
      Health.say("already recording; '" + options + "', of a second -javaagent, is ignored");
      return;
    }
    try {
      record(AgentOptions.parse(options), instrumentation);
      started = true;
    } catch (IllegalArgumentException e) {
      Health.say(e.getMessage() + "; the program runs unrecorded");
    } catch (Throwable t) {
      Health.say("cannot start, the program runs unrecorded: " + t);
    }
  }

  private static void record(AgentOptions options, Instrumentation instrumentation)
      throws IOException, ReflectiveOperationException {
    if (ModuleLayer.boot().findModule("jdk.jfr").isEmpty()) {
      throw new IllegalArgumentException(
          "this Java has no Flight Recorder: its module jdk.jfr is missing");
    }
    JdkPackages.open(instrumentation);
    FlightRecording.start(options);
    Health.switchOn();
    install(instrumentation);
    Unreachables.watch();
    Watch.start();
  }

  private static void install(Instrumentation instrumentation) {
    Instrumenter instrumenter = new Instrumenter(ChokePoints.ALL, LibraryPoints.ALL);
    List<Class<?>> owners = new ArrayList<>();
    for (String owner : instrumenter.owners()) {
      try {
        owners.add(Class.forName(owner.replace('/', '.'), false, null));
      } catch (ClassNotFoundException e) {
        // Of another JDK; a choke point that no class has is told below.
      }
    }
    instrumentation.addTransformer(instrumenter, true);
    retransform(instrumentation, owners);
    String missing = ChokePoints.ALL.stream()
        .filter(point -> !instrumenter.found(point))
        .map(ChokePoint::name)
        .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      Status.missed(missing);
      Health.say(
          "this Java (" + Runtime.version() + ") is unknown in part, not recorded: " + missing);
    }
  }

  private static void retransform(Instrumentation instrumentation, List<Class<?>> classes) {
    try {
      instrumentation.retransformClasses(classes.toArray(new Class<?>[0]));
    } catch (UnmodifiableClassException | RuntimeException | LinkageError e) {
      Health.fault(e);
    }
  }
}
