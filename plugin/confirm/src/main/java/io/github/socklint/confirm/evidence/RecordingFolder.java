// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.evidence;

import io.github.socklint.confirm.flight.Flight;
import io.github.socklint.confirm.flight.FlightFiles;
import io.github.socklint.confirm.recording.Recording;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A directory that the agent, the shim or both wrote into. It is read one process after the other,
 * for what was recorded of a busy one takes much memory.
 */
final class RecordingFolder {
  private static final Pattern RECORDING = Pattern.compile("socklint-(\\d{1,10})\\D.*");

  private final Map<Long, Sources> byPid = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();

  /** The files of the processes that had one number. */
  private record Sources(List<Path> recordings, List<FlightFiles> flights) {
    Sources() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  /**
   * Finds the files.
   *
   * @throws IOException where it is no directory or cannot be listed
   */
  RecordingFolder(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new NotDirectoryException(directory.toString());
    }
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory, "*.recording")) {
      stream.forEach(files::add);
    }
    files.sort(Comparator.naturalOrder());
    for (Path file : files) {
      Matcher name = RECORDING.matcher(file.getFileName().toString());
      sources(name.matches() ? Long.parseLong(name.group(1)) : 0).recordings().add(file);
    }
    for (FlightFiles flight : FlightFiles.in(directory)) {
      sources(flight.pid()).flights().add(flight);
    }
  }

  private Sources sources(long pid) {
    return byPid.computeIfAbsent(pid, p -> new Sources());
  }

  /** Reads all; what is wrong with a file becomes a fault. */
  void read(Consumer<RecordedProcess> to) {
    for (Sources sources : byPid.values()) {
      List<Recording> recordings = recordings(sources);
      List<Flight> flights = new ArrayList<>();
      for (FlightFiles files : sources.flights()) {
        Flight flight = files.read();
        note(flight);
        flights.add(flight);
      }
      RecordedProcess.pairs(recordings, flights).forEach(to);
    }
  }

  /**
   * Reads once more what tells of addresses and times: the shim's recording, which is quickly read,
   * and the agent's where there is none.
   */
  void readAgain(Consumer<RecordedProcess> to) {
    int before = faults.size();
    for (Sources sources : byPid.values()) {
      List<Recording> recordings = recordings(sources);
      List<Flight> flights = recordings.isEmpty()
          ? sources.flights().stream().map(FlightFiles::read).toList()
          : List.of();
      RecordedProcess.pairs(recordings, flights).forEach(to);
    }
    faults.subList(before, faults.size()).clear();
  }

  private List<Recording> recordings(Sources sources) {
    List<Recording> recordings = new ArrayList<>();
    for (Path file : sources.recordings()) {
      try {
        Recording recording = Recording.read(file);
        note(recording);
        recordings.add(recording);
      } catch (IOException e) {
        faults.add(e.getMessage());
      }
    }
    return recordings;
  }

  private void note(Recording recording) {
    recording.faults().forEach(fault -> faults.add(recording.file() + ": " + fault));
    var counters = recording.header().counters();
    long left = counters.leftOutLives() + counters.leftOutSockets() + counters.leftOutAnomalies();
    if (left > 0) {
      faults.add(recording.file() + ": at its bound of " + recording.header().maxBytes()
          + " bytes, " + left + " sockets and notes were left out");
    }
  }

  private void note(Flight flight) {
    faults.addAll(flight.faults());
    flight
        .status()
        .filter(status -> !status.firstFault().isEmpty())
        .ifPresent(status -> faults.add(
            "process " + flight.pid() + ": the agent switched itself off: " + status.firstFault()));
  }

  /** What could not be read, and what was left out, one line each. */
  List<String> faults() {
    return List.copyOf(faults);
  }
}
