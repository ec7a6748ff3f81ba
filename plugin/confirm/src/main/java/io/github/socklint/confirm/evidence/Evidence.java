// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.evidence;

import io.github.socklint.confirm.flight.Flight;
import io.github.socklint.confirm.recording.Recording;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What the recordings of a directory hold, read and joined. */
public final class Evidence {
  private final List<Connection> connections = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private int processes;
  private int byAgent;
  private int byShim;

  private Evidence() {}

  /**
   * Reads a directory that the agent, the shim or both wrote into.
   *
   * @throws IOException where it is no directory or cannot be listed; what is wrong with a file in
   *     it is a fault instead
   */
  public static Evidence read(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new NotDirectoryException(directory.toString());
    }
    Evidence evidence = new Evidence();
    Map<Long, List<Recording>> recordings = evidence.recordings(directory);
    Map<Long, List<Flight>> flights = evidence.flights(directory);
    TreeSet<Long> pids = new TreeSet<>(recordings.keySet());
    pids.addAll(flights.keySet());
    for (long pid : pids) {
      evidence.add(recordings.getOrDefault(pid, List.of()), flights.getOrDefault(pid, List.of()));
    }
    return evidence;
  }

  private Map<Long, List<Flight>> flights(Path directory) throws IOException {
    Map<Long, List<Flight>> flights = new HashMap<>();
    for (Flight flight : Flight.readAll(directory)) {
      faults.addAll(flight.faults());
      flight
          .status()
          .filter(s -> !s.firstFault().isEmpty())
          .ifPresent(s -> faults.add(
              "process " + flight.pid() + ": the agent switched itself off: " + s.firstFault()));
      flights.computeIfAbsent(flight.pid(), p -> new ArrayList<>()).add(flight);
    }
    return flights;
  }

  /**
   * The evidence of processes that had the same number, one after another: in containers every run
   * may have it. The first recording is of the first one, and so on.
   */
  static Evidence of(List<Recording> recordings, List<Flight> flights) {
    Evidence evidence = new Evidence();
    evidence.add(recordings, flights);
    return evidence;
  }

  private Map<Long, List<Recording>> recordings(Path directory) throws IOException {
    Map<Long, List<Recording>> recordings = new HashMap<>();
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory, "*.recording")) {
      stream.forEach(files::add);
    }
    files.sort(Comparator.naturalOrder());
    for (Path file : files) {
      try {
        Recording recording = Recording.read(file);
        recording.faults().forEach(f -> faults.add(file + ": " + f));
        leftOut(recording);
        recordings
            .computeIfAbsent((long) recording.header().pid(), p -> new ArrayList<>())
            .add(recording);
      } catch (IOException e) {
        faults.add(e.getMessage());
      }
    }
    return recordings;
  }

  private void leftOut(Recording recording) {
    var counters = recording.header().counters();
    long left = counters.leftOutLives() + counters.leftOutSockets() + counters.leftOutAnomalies();
    if (left > 0) {
      faults.add(recording.file() + ": at its bound of " + recording.header().maxBytes()
          + " bytes, " + left + " sockets and notes were left out");
    }
  }

  private void add(List<Recording> recordings, List<Flight> flights) {
    List<Recording> byStart = recordings.stream()
        .sorted(Comparator.comparingLong(r -> r.header().startNanos()))
        .toList();
    List<Flight> flightsByStart =
        flights.stream().sorted(Comparator.comparingLong(Evidence::start)).toList();
    for (int i = 0; i < Math.max(byStart.size(), flightsByStart.size()); i++) {
      add(at(byStart, i), at(flightsByStart, i));
    }
  }

  private static long start(Flight flight) {
    return flight.events().isEmpty()
        ? Long.MAX_VALUE
        : flight.events().get(0).at().startNanos();
  }

  private static <T> Optional<T> at(List<T> list, int index) {
    return index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
  }

  private void add(Optional<Recording> recording, Optional<Flight> flight) {
    processes++;
    byShim += recording.isPresent() ? 1 : 0;
    byAgent += flight.isPresent() ? 1 : 0;
    connections.addAll(Joining.join(recording, flight));
  }

  List<Connection> connections() {
    return connections;
  }

  /** How many sockets were seen. */
  public int sockets() {
    return connections.size();
  }

  /** How many processes were recorded, by either. */
  public int processes() {
    return processes;
  }

  /** How many of them the agent recorded. */
  public int recordedByAgent() {
    return byAgent;
  }

  /** How many of them the shim recorded. */
  public int recordedByShim() {
    return byShim;
  }

  /** What could not be read, and what was left out, one line each. */
  public List<String> faults() {
    return List.copyOf(faults);
  }
}
