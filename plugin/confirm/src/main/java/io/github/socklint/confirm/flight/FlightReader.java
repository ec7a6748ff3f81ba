// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.flight;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Reads the files of one process and keeps going where one of them is damaged. */
final class FlightReader {
  private static final Comparator<SocketEvent> BY_START =
      Comparator.comparingLong(event -> event.at().startNanos());

  private final Events decoder;
  private final List<SocketEvent> events = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private Optional<AgentStatus> status = Optional.empty();
  private long statusMillis = Long.MIN_VALUE;

  FlightReader(Pool pool) {
    this.decoder = new Events(pool);
  }

  void read(Path file) {
    try (WholeChunks whole = WholeChunks.of(file)) {
      whole.fault().ifPresent(fault -> faults.add(file + ": " + fault));
      if (!whole.isEmpty()) {
        readEvents(whole.file());
      }
    } catch (IOException | RuntimeException | VirtualMachineError e) {
      // Flight Recorder's reader throws what it happens to stumble over, InternalError too; a size
      // that is damaged may be more than there is memory.
      faults.add(file + ": damaged, what follows is left out: " + e);
    }
  }

  private void readEvents(Path file) throws IOException {
    try (RecordingFile recording = new RecordingFile(file)) {
      while (recording.hasMoreEvents()) {
        RecordedEvent event = recording.readEvent();
        decoder.socketEvent(event).ifPresent(events::add);
        decoder.status(event).ifPresent(told -> keep(told, event.getStartTime().toEpochMilli()));
      }
    }
  }

  private void keep(AgentStatus told, long millis) {
    if (millis >= statusMillis) {
      statusMillis = millis;
      status = Optional.of(told);
    }
  }

  Flight flight(long pid) {
    events.sort(BY_START);
    return new Flight(pid, events, status, faults);
  }
}
