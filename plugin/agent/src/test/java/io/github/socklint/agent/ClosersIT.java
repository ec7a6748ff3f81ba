// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.agent.programs.ClosedByStream;
import io.github.socklint.agent.programs.ClosedWhileReading;
import io.github.socklint.agent.programs.LeakedChannels;
import io.github.socklint.agent.programs.LeakedSockets;
import io.github.socklint.confirm.flight.Flight;
import io.github.socklint.confirm.flight.SocketEvent;
import io.github.socklint.confirm.flight.SocketEvent.Closed;
import io.github.socklint.confirm.flight.SocketEvent.Unreachable;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who closed a socket, and who could not. */
@Timeout(120)
class ClosersIT {
  @TempDir
  Path directory;

  @Test
  void aCloseThroughAStreamIsTheStreams() throws Exception {
    Flight flight = RecordedProgram.in(directory).run(ClosedByStream.class).flight();
    List<Closed> byStream = by(flight, "stream");
    assertEquals(4, byStream.size());
    for (Closed closed : byStream) {
      assertEquals("main", closed.at().thread());
    }
  }

  @Test
  void aConnectedAndAnAcceptedLeakAreClosedByTheCleaner() throws Exception {
    Flight flight = RecordedProgram.in(directory).run(LeakedSockets.class).flight();
    List<Closed> byCleaner = by(flight, "cleaner");
    assertEquals(2, byCleaner.size());
    assertEquals("leakConnected", begin(flight, byCleaner.get(0)));
    assertEquals("leakAccepted", begin(flight, byCleaner.get(1)));
    assertEquals(List.of(), flight.events(Unreachable.class));
  }

  @Test
  void aLeakedChannelBecomesUnreachableAndIsNeverClosed() throws Exception {
    RecordedProgram.Run run = RecordedProgram.in(directory).run(LeakedChannels.class);
    Flight flight = run.flight();
    List<Unreachable> lost = flight.events(Unreachable.class);
    assertEquals(2, lost.size());
    for (Unreachable unreachable : lost) {
      long life = unreachable.at().life();
      assertTrue(flight.events(Closed.class).stream().noneMatch(e -> e.at().life() == life));
    }
    Unreachable connected =
        lost.stream().filter(e -> e.at().kind().equals("stream")).findFirst().orElseThrow();
    assertEquals(Integer.parseInt(run.stdout().trim()), connected.at().peer().port());
    assertEquals("leakConnected", begin(flight, connected));
    assertEquals(2, flight.status().orElseThrow().unreachable());
  }

  @Test
  void aSocketThatIsReadWhileItIsClosedEndsByDup2() throws Exception {
    Flight flight = RecordedProgram.in(directory).run(ClosedWhileReading.class).flight();
    Closed first = flight.events(Closed.class).get(0);
    List<Closed> steps = flight.events(Closed.class).stream()
        .filter(e -> e.at().life() == first.at().life())
        .toList();
    assertEquals(List.of("dup2", "close"), steps.stream().map(Closed::step).toList());
    assertEquals("main", steps.get(0).at().thread());
  }

  private static List<Closed> by(Flight flight, String closer) {
    return flight.events(Closed.class).stream()
        .filter(e -> e.by().equals(closer))
        .toList();
  }

  /** The method of the program in which the life of the event's socket began. */
  private static String begin(Flight flight, SocketEvent event) {
    return flight.events().stream()
        .filter(e -> e.at().life() == event.at().life())
        .findFirst()
        .flatMap(e -> e.at().stack().callSite())
        .orElseThrow()
        .method();
  }
}
