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
    Map<Long, Recording> recordings = evidence.recordings(directory);
    Map<Long, Flight> flights = new HashMap<>();
    for (Flight flight : Flight.readAll(directory)) {
      evidence.faults.addAll(flight.faults());
      flight
          .status()
          .filter(s -> !s.firstFault().isEmpty())
          .ifPresent(s -> evidence.faults.add(
              "process " + flight.pid() + ": the agent switched itself off: " + s.firstFault()));
      flights.put(flight.pid(), flight);
    }
    List<Long> pids = new ArrayList<>(recordings.keySet());
    flights.keySet().stream().filter(p -> !recordings.containsKey(p)).forEach(pids::add);
    pids.sort(Comparator.naturalOrder());
    for (long pid : pids) {
      evidence.add(Optional.ofNullable(recordings.get(pid)), Optional.ofNullable(flights.get(pid)));
    }
    return evidence;
  }

  /** The evidence of one process. */
  static Evidence of(Optional<Recording> recording, Optional<Flight> flight) {
    Evidence evidence = new Evidence();
    evidence.add(recording, flight);
    return evidence;
  }

  private Map<Long, Recording> recordings(Path directory) throws IOException {
    Map<Long, Recording> recordings = new HashMap<>();
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
        Recording before = recordings.putIfAbsent((long) recording.header().pid(), recording);
        if (before != null) {
          // One number, two processes: the agent's files cannot be told apart either.
          add(Optional.of(recording), Optional.empty());
        }
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
