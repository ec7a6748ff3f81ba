// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.socklint.agent.programs.AsynchronousEcho;
import io.github.socklint.agent.programs.ChannelServer;
import io.github.socklint.agent.programs.Failures;
import io.github.socklint.agent.programs.NioEcho;
import io.github.socklint.agent.programs.VirtualThreads;
import io.github.socklint.confirm.flight.Flight;
import io.github.socklint.confirm.flight.SocketEvent.Accepted;
import io.github.socklint.confirm.flight.SocketEvent.Closed;
import io.github.socklint.confirm.flight.SocketEvent.Connected;
import io.github.socklint.confirm.flight.SocketEvent.Opened;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of socket that the JDK has is seen. */
@Timeout(120)
class SocketKindsIT {
  @TempDir
  Path directory;

  @Test
  void aNonBlockingConnectIsSettledLater() throws Exception {
    RecordedProgram.Run run = RecordedProgram.in(directory).run(NioEcho.class);
    List<Connected> connects = run.flight().events(Connected.class);
    Connected last = connects.get(connects.size() - 1);
    assertEquals("connected", last.outcome());
    assertEquals(Integer.parseInt(run.stdout().trim()), last.at().peer().port());
  }

  @Test
  void aRegisteredChannelIsClosedInTwoSteps() throws Exception {
    Flight flight = RecordedProgram.in(directory).run(NioEcho.class).flight();
    long client = flight.events(Connected.class).get(0).at().life();
    List<Closed> closes = flight.events(Closed.class).stream()
        .filter(e -> e.at().life() == client)
        .toList();
    assertEquals(List.of("asked", "close"), closes.stream().map(Closed::step).toList());
    assertEquals("close", closes.get(0).at().stack().callSite().orElseThrow().method());
    assertEquals("program", closes.get(1).by());
  }

  @Test
  void acceptedChannelsAreSeenWithBothAddresses() throws Exception {
    RecordedProgram.Run run = RecordedProgram.in(directory).run(ChannelServer.class);
    int port = Integer.parseInt(run.stdout().trim());
    List<Accepted> accepts = run.flight().events(Accepted.class);
    assertEquals(2, accepts.size());
    for (Accepted accepted : accepts) {
      assertEquals(port, accepted.at().local().port());
      assertEquals("127.0.0.1", accepted.at().peer().address());
    }
    assertEquals(5, run.flight().events(Closed.class).size());
  }

  @Test
  void asynchronousChannelsAreSeen() throws Exception {
    Flight flight = RecordedProgram.in(directory).run(AsynchronousEcho.class).flight();
    assertEquals(1, flight.events(Accepted.class).size());
    assertEquals(List.of("server", "stream"), kinds(flight));
    assertEquals(3, flight.events(Closed.class).size());
  }

  @Test
  void aRefusedConnectIsSeenWithItsPeerAndError() throws Exception {
    RecordedProgram.Run run = RecordedProgram.in(directory).run(Failures.class);
    int port = Integer.parseInt(run.stdout().lines().findFirst().orElseThrow());
    List<Connected> failed = run.flight().events(Connected.class).stream()
        .filter(connect -> connect.outcome().equals("failed"))
        .toList();
    assertEquals(2, failed.size());
    for (Connected connect : failed) {
      assertEquals(port, connect.at().peer().port());
      assertEquals("java.net.ConnectException: Connection refused", connect.error());
    }
    assertEquals(4, run.flight().events(Closed.class).size());
  }

  @Test
  void aDatagramSocketIsSeen() throws Exception {
    Flight flight = RecordedProgram.in(directory).run(Failures.class).flight();
    assertEquals("datagram", kinds(flight).get(3));
  }

  @Test
  void virtualThreadsAreSeenAsAnyOther() throws Exception {
    assumeTrue(Runtime.version().feature() >= 21, "no virtual threads before JDK 21");
    Flight flight =
        RecordedProgram.in(directory).run(VirtualThreads.class, "50").flight();
    assertEquals(51, flight.events(Opened.class).size());
    assertEquals(50, flight.events(Accepted.class).size());
    assertEquals(
        101,
        flight.events(Closed.class).stream()
            .filter(e -> e.step().equals("close"))
            .count());
    String program = VirtualThreads.class.getName();
    Stream.of(Accepted.class, Connected.class)
        .flatMap(kind -> flight.events(kind).stream())
        .forEach(event ->
            assertEquals(program, event.at().stack().callSite().orElseThrow().className()));
  }

  private static List<String> kinds(Flight flight) {
    return flight.events(Opened.class).stream().map(e -> e.at().kind()).toList();
  }
}
