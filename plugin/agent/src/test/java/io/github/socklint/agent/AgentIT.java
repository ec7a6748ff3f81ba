// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.agent.programs.BlockingEcho;
import io.github.socklint.agent.programs.Endless;
import io.github.socklint.confirm.flight.AgentStatus;
import io.github.socklint.confirm.flight.Endpoint;
import io.github.socklint.confirm.flight.Flight;
import io.github.socklint.confirm.flight.Frame;
import io.github.socklint.confirm.flight.SocketEvent;
import io.github.socklint.confirm.flight.SocketEvent.Accepted;
import io.github.socklint.confirm.flight.SocketEvent.Closed;
import io.github.socklint.confirm.flight.SocketEvent.Connected;
import io.github.socklint.confirm.flight.SocketEvent.Opened;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs under the agent's jar, in processes of their own. */
@Timeout(120)
class AgentIT {
  @TempDir
  Path directory;

  @Test
  void aConnectionIsSeenFromBothEnds() throws Exception {
    RecordedProgram.Run run = RecordedProgram.in(directory).run(BlockingEcho.class);
    String[] ports = run.stdout().trim().split(" ");
    Endpoint server = new Endpoint("127.0.0.1", Integer.parseInt(ports[0]));
    Endpoint client = new Endpoint("127.0.0.1", Integer.parseInt(ports[1]));
    Flight flight = run.flight();

    Connected connected = flight.events(Connected.class).get(0);
    assertEquals("connected", connected.outcome());
    assertEquals(client, connected.at().local());
    assertEquals(server, connected.at().peer());
    Accepted accepted = flight.events(Accepted.class).get(0);
    assertEquals(server, accepted.at().local());
    assertEquals(client, accepted.at().peer());
    assertEquals(3, flight.events(Closed.class).size());
    for (Closed closed : flight.events(Closed.class)) {
      assertEquals("program", closed.by());
      assertEquals("close", closed.step());
    }
  }

  @Test
  void theStackBeginsAtTheCallOfTheProgram() throws Exception {
    Flight flight = RecordedProgram.in(directory).run(BlockingEcho.class).flight();
    Connected connected = flight.events(Connected.class).get(0);
    List<Frame> frames = connected.at().stack().frames();
    assertEquals("java.net.Socket", frames.get(0).className());
    assertEquals("<init>", frames.get(0).method());
    assertEquals(BlockingEcho.class.getName(), frames.get(1).className());
    assertEquals("main", frames.get(1).method());
    assertEquals(frames.get(1), connected.at().stack().callSite().orElseThrow());
  }

  @Test
  void withFewStacksOnlyWhatBeginsALifeHasOne() throws Exception {
    Flight flight = RecordedProgram.withOptions(
            directory, "=out=" + directory.resolve("out") + ",stacks=few")
        .run(BlockingEcho.class)
        .flight();
    for (SocketEvent event : flight.events()) {
      boolean begins = event instanceof Opened || event instanceof Accepted;
      assertEquals(begins, event.at().stack().callSite().isPresent(), event::toString);
    }
  }

  @Test
  void theProgramsOwnOutputIsLeftAlone() throws Exception {
    RecordedProgram.Run run = RecordedProgram.in(directory).run(BlockingEcho.class);
    assertTrue(run.stdout().matches("\\d+ \\d+\\R"), run.stdout());
    assertEquals("", run.stderr());
  }

  @Test
  void allChokePointsAreThereAndTheCountsAddUp() throws Exception {
    Flight flight = RecordedProgram.in(directory).run(BlockingEcho.class).flight();
    AgentStatus status = flight.status().orElseThrow();
    assertEquals(new AgentStatus(true, 2, 1, 3, 0, 0, 0, "", ""), status);
    assertEquals(status.opened(), flight.events(Opened.class).size());
  }

  @Test
  void whatWasRecordedSurvivesSigkill() throws Exception {
    RecordedProgram program = RecordedProgram.in(directory);
    Process process = program.start(Endless.class);
    // Flight Recorder completes what it has once a second; the first to be accepted is the last
    // event.
    while (events(program).stream().noneMatch(Accepted.class::isInstance)) {
      assertTrue(process.isAlive(), "ended by itself");
    }
    process.destroyForcibly().waitFor();
    List<SocketEvent> events = events(program);
    assertEquals(2, events.stream().filter(Opened.class::isInstance).count());
    assertEquals(1, events.stream().filter(Connected.class::isInstance).count());
    assertEquals(1, events.stream().filter(Accepted.class::isInstance).count());
    assertEquals(process.pid(), program.recordings().get(0).pid());
    assertEquals(List.of(), program.recordings().get(0).faults());
  }

  private static List<SocketEvent> events(RecordedProgram program) throws Exception {
    return program.recordings().stream()
        .flatMap(flight -> flight.events().stream())
        .toList();
  }
}
