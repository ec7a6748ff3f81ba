// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Event;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;

/**
 * The Flight Recorder recording that the events go into. When the process ends in order it leaves
 * {@code socklint-PID-MILLIS.jfr}. Until then, and after a kill, what was recorded is in chunk
 * files below the same directory: Flight Recorder completes them once a second, so a kill loses the
 * last second at most.
 */
final class FlightRecording {
  private static final List<Class<? extends Event>> EVENTS = List.of(
      OpenEvent.class,
      ConnectEvent.class,
      AcceptEvent.class,
      OptionEvent.class,
      CloseEvent.class,
      UnreachableEvent.class,
      ReadEvent.class,
      MadeEvent.class,
      TouchEvent.class,
      OptionAskedEvent.class,
      NativeOptionEvent.class,
      ChannelEvent.class,
      Status.class);

  private static final String TEMPORARY_FILES = "java.io.tmpdir";

  private FlightRecording() {}

  /** Starts recording into a directory, which is made where it is not there. */
  @SuppressWarnings("resource") // It runs until the process ends.
  static void start(AgentOptions options) throws IOException {
    Files.createDirectories(options.out());
    initialize(options.out());
    Recording recording = new Recording();
    recording.setName("socklint");
    recording.setToDisk(true);
    recording.setDumpOnExit(true);
    recording.setDestination(options
        .out()
        .resolve("socklint-" + ProcessHandle.current().pid() + "-" + System.currentTimeMillis()
            + ".jfr"));
    if (options.maxMebibytes() > 0) {
      recording.setMaxSize(options.maxMebibytes() << 20);
    }
    for (Class<? extends Event> event : EVENTS) {
      recording.enable(event).withThreshold(Duration.ZERO);
    }
    recording.enable(Status.class).with("period", "everyChunk");
    if (!options.allStacks()) {
      recording.enable(ConnectEvent.class).withoutStackTrace();
      recording.enable(CloseEvent.class).withoutStackTrace();
      recording.enable(TouchEvent.class).withoutStackTrace();
    }
    FlightRecorder.addPeriodicEvent(Status.class, Watch::tellAll);
    recording.start();
  }

  /**
   * Starts Flight Recorder with its chunk files below the directory. It puts them where temporary
   * files go, and its other settings of the place need a command line or JMX, which takes some
   * hundred milliseconds to load. Where it is on already, the chunk files stay where they are.
   */
  private static void initialize(Path out) throws IOException {
    if (FlightRecorder.isInitialized()) {
      return;
    }
    // The JDK reads the property once for its own temporary files: that must be before. And it
    // shows whether the directory can be written to.
    Files.delete(Files.createTempFile(out, "socklint", null));
    Files.delete(File.createTempFile("socklint", null, out.toFile()).toPath());
    String temporaryFiles = System.getProperty(TEMPORARY_FILES);
    System.setProperty(TEMPORARY_FILES, out.toString());
    try {
      FlightRecorder.getFlightRecorder();
    } finally {
      System.setProperty(TEMPORARY_FILES, temporaryFiles);
    }
  }
}
