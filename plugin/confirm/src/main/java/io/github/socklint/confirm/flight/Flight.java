// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.flight;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the agent recorded of one process.
 *
 * @param pid the process
 * @param events in the order in which they began
 * @param status the agent's counts when last told
 * @param faults what could not be read, one line each; empty where all was
 */
public record Flight(
    long pid, List<SocketEvent> events, Optional<AgentStatus> status, List<String> faults) {
  /** Copies the lists. */
  public Flight {
    events = List.copyOf(events);
    faults = List.copyOf(faults);
  }

  /**
   * Reads the recordings in the agent's {@code out} directory: one of each process, those of killed
   * and of still running processes too.
   *
   * @throws IOException where the directory cannot be listed; a file that cannot be read is a fault
   *     of its recording instead
   */
  public static List<Flight> readAll(Path directory) throws IOException {
    return FlightFiles.in(directory).stream().map(FlightFiles::read).toList();
  }

  /** The events of one kind. */
  public <T extends SocketEvent> List<T> events(Class<T> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
