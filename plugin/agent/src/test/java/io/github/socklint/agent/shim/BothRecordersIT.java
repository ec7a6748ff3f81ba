// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.shim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.socklint.agent.programs.ManyConnections;
import io.github.socklint.confirm.flight.Endpoint;
import io.github.socklint.confirm.flight.Flight;
import io.github.socklint.confirm.flight.SocketEvent;
import io.github.socklint.confirm.flight.SocketEvent.Accepted;
import io.github.socklint.confirm.flight.SocketEvent.Closed;
import io.github.socklint.confirm.flight.SocketEvent.Opened;
import io.github.socklint.confirm.recording.Life;
import io.github.socklint.confirm.recording.Recording;
import io.github.socklint.confirm.recording.Role;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Agent and shim in one process: two recordings that are joined by descriptor and time. */
@OnLinux
@Timeout(120)
class BothRecordersIT {
  private static final int CONNECTIONS = 400;

  private static Flight flight;
  private static Recording recording;

  @BeforeAll
  static void record(@TempDir Path directory) throws Exception {
    Shim.Outcome outcome = Shim.into(directory)
        .run(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-javaagent:" + System.getProperty("agent.jar") + "=out=" + directory,
            "-cp",
            System.getProperty("programs"),
            ManyConnections.class.getName(),
            "4",
            String.valueOf(CONNECTIONS / 4)));
    assertEquals(0, outcome.exit(), outcome::output);
    assertEquals("", outcome.output());
    recording = outcome.recording();
    flight = Flight.readAll(directory).get(0);
  }

  @Test
  void bothCountTheSameConnections() {
    assertEquals(CONNECTIONS, flight.events(Accepted.class).size());
    assertEquals(CONNECTIONS, recording.lives(Role.ACCEPTED).count());
    assertEquals(CONNECTIONS, recording.lives(Role.CONNECTED).count());
  }

  @Test
  void eachLifeOfTheAgentLiesInOneOfTheShims() {
    Map<Long, Closed> ends = new HashMap<>();
    flight.events(Closed.class).forEach(closed -> ends.put(closed.at().life(), closed));
    int joined = 0;
    for (SocketEvent begin : flight.events()) {
      if (begin instanceof Opened || begin instanceof Accepted) {
        Closed end = ends.get(begin.at().life());
        List<Life> around =
            recording.lives().stream().filter(life -> holds(life, begin, end)).toList();
        assertEquals(1, around.size(), begin::toString);
        assertEquals(end.at().peer(), peer(around.get(0)));
        joined++;
      }
    }
    assertEquals(2 * CONNECTIONS + 1, joined);
  }

  /**
   * The agent tells of an opening after the call, and of a close from before the call to after it.
   */
  private static boolean holds(Life life, SocketEvent begin, Closed end) {
    return life.descriptor() == begin.at().descriptor()
        && life.times().opened() <= begin.at().startNanos()
        && end.at().startNanos() <= life.times().closeBegan()
        && life.times().closeEnded() <= end.at().endNanos();
  }

  private static Endpoint peer(Life life) {
    return life.peer()
        .map(peer -> new Endpoint(peer.getAddress().getHostAddress(), peer.getPort()))
        .orElse(Endpoint.UNKNOWN);
  }
}
