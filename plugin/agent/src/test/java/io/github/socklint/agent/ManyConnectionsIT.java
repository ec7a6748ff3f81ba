// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.agent.programs.ManyConnections;
import io.github.socklint.confirm.flight.Flight;
import io.github.socklint.confirm.flight.Occasion;
import io.github.socklint.confirm.flight.SocketEvent;
import io.github.socklint.confirm.flight.SocketEvent.Accepted;
import io.github.socklint.confirm.flight.SocketEvent.Closed;
import io.github.socklint.confirm.flight.SocketEvent.Connected;
import io.github.socklint.confirm.flight.SocketEvent.Opened;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** None is lost and none is invented where descriptors are given out again in a hurry. */
@Timeout(120)
class ManyConnectionsIT {
  private static final int THREADS = 4;
  private static final int EACH = 250;
  private static final int CONNECTIONS = THREADS * EACH;

  private static Flight flight;

  @BeforeAll
  static void record(@TempDir Path directory) throws Exception {
    flight = RecordedProgram.in(directory)
        .run(ManyConnections.class, String.valueOf(THREADS), String.valueOf(EACH))
        .flight();
  }

  @Test
  void everyConnectionIsOpenedConnectedAcceptedAndClosedOnce() {
    assertEquals(CONNECTIONS + 1, flight.events(Opened.class).size());
    assertEquals(CONNECTIONS, flight.events(Connected.class).size());
    assertEquals(CONNECTIONS, flight.events(Accepted.class).size());
    assertEquals(2 * CONNECTIONS + 1, flight.events(Closed.class).size());
    Set<Long> lives = new HashSet<>();
    flight.events(Closed.class).forEach(closed -> lives.add(closed.at().life()));
    assertEquals(2 * CONNECTIONS + 1, lives.size());
    assertEquals(0, flight.status().orElseThrow().closedUnseen());
  }

  @Test
  void bothEndsOfEachConnectionTellTheSameAddresses() {
    Set<String> connected = new HashSet<>();
    for (Connected event : flight.events(Connected.class)) {
      connected.add(event.at().local() + " " + event.at().peer());
    }
    for (Accepted event : flight.events(Accepted.class)) {
      String mirrored = event.at().peer() + " " + event.at().local();
      assertTrue(connected.contains(mirrored), mirrored);
    }
  }

  /** So an event of the native recorder belongs to the one life that its time falls into. */
  @Test
  void theLivesOfOneDescriptorFollowOneAnother() {
    Map<Integer, List<Occasion>> byDescriptor = new TreeMap<>();
    for (SocketEvent event : flight.events()) {
      boolean begins = event instanceof Opened || event instanceof Accepted;
      if (begins || event instanceof Closed) {
        byDescriptor
            .computeIfAbsent(event.at().descriptor(), number -> new ArrayList<>())
            .add(event.at());
      }
    }
    byDescriptor.values().forEach(ManyConnectionsIT::assertFollowing);
  }

  /** Begin and end of each life in turn. */
  private static void assertFollowing(List<Occasion> ofOneDescriptor) {
    ofOneDescriptor.sort(Comparator.comparingLong(Occasion::startNanos));
    for (int i = 0; i < ofOneDescriptor.size(); i += 2) {
      assertEquals(ofOneDescriptor.get(i).life(), ofOneDescriptor.get(i + 1).life());
    }
  }
}
