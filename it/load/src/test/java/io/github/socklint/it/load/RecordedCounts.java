// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load;

import io.github.socklint.confirm.flight.Flight;
import io.github.socklint.confirm.flight.FlightFiles;
import io.github.socklint.confirm.flight.SocketEvent;
import io.github.socklint.confirm.recording.Anomaly;
import io.github.socklint.confirm.recording.Recording;
import io.github.socklint.confirm.recording.Role;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What was recorded, counted over all processes of a folder.
 *
 * @param lives sockets, of any kind
 * @param leftOut what the recordings say they had no room for
 */
record RecordedCounts(
    long lives,
    long connected,
    long accepted,
    long lingerZeroResets,
    long unreadDataResets,
    long resetsReceived,
    long connectedByAgent,
    long acceptedByAgent,
    long closedUnseenByAgent,
    long leftOut,
    List<String> faults) {

  static RecordedCounts in(Path folder) throws IOException {
    RecordedCounts sum = new RecordedCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of());
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.recording")) {
      for (Path file : files) {
        sum = sum.plus(of(Recording.read(file)));
      }
    }
    for (FlightFiles files : FlightFiles.in(folder)) {
      sum = sum.plus(of(files.read()));
    }
    return sum;
  }

  private static RecordedCounts of(Recording r) {
    var counters = r.header().counters();
    return new RecordedCounts(
        r.lives().size(),
        r.lives(Role.CONNECTED).count(),
        r.lives(Role.ACCEPTED).count(),
        resets(r, Anomaly.LINGER_ZERO),
        resets(r, Anomaly.UNREAD_DATA),
        r.anomalies(Anomaly.Kind.RESET_RECEIVED).count(),
        0,
        0,
        0,
        counters.leftOutLives() + counters.leftOutSockets() + counters.leftOutAnomalies(),
        r.faults());
  }

  private static long resets(Recording r, int cause) {
    return r.anomalies(Anomaly.Kind.RESET_SENT).filter(a -> a.code() == cause).count();
  }

  private static RecordedCounts of(Flight f) {
    return new RecordedCounts(
        0,
        0,
        0,
        0,
        0,
        0,
        f.events(SocketEvent.Connected.class).size(),
        f.events(SocketEvent.Accepted.class).size(),
        f.status().orElseThrow().closedUnseen(),
        f.status().orElseThrow().faults(),
        f.faults());
  }

  private RecordedCounts plus(RecordedCounts other) {
    List<String> all = new ArrayList<>(faults);
    all.addAll(other.faults);
    return new RecordedCounts(
        lives + other.lives,
        connected + other.connected,
        accepted + other.accepted,
        lingerZeroResets + other.lingerZeroResets,
        unreadDataResets + other.unreadDataResets,
        resetsReceived + other.resetsReceived,
        connectedByAgent + other.connectedByAgent,
        acceptedByAgent + other.acceptedByAgent,
        closedUnseenByAgent + other.closedUnseenByAgent,
        leftOut + other.leftOut,
        all);
  }
}
