// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.shim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.confirm.recording.Ending;
import io.github.socklint.confirm.recording.Life;
import io.github.socklint.confirm.recording.Recording;
import io.github.socklint.confirm.recording.Role;
import io.github.socklint.confirm.recording.TcpState;
import io.github.socklint.confirm.recording.Times;
import io.github.socklint.confirm.recording.Traffic;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded of lives.c. */
@OnLinux
class LivesTest {
  private static final int BYTES = 77773;
  private static final int ECONNREFUSED = 111;

  @TempDir
  static Path directory;

  private static Recording recording;
  private static int listenerPort;
  private static int clientPort;

  @BeforeAll
  static void run() throws Exception {
    Shim.Outcome outcome = Shim.into(directory).run(Scenario.LIVES.program());
    assertEquals(0, outcome.exit(), outcome.output());
    String[] words = outcome.output().strip().split(" ");
    listenerPort = Integer.parseInt(words[1]);
    clientPort = Integer.parseInt(words[3]);
    recording = outcome.recording();
  }

  private static Life first(Role role) {
    return recording.lives(role).findFirst().orElseThrow();
  }

  @Test
  void theFileIsWholeAndNamesItsProcess() {
    assertEquals(List.of(), recording.faults());
    assertTrue(
        recording.header().command().endsWith("lives"), recording.header().command());
    assertEquals(
        "socklint-" + recording.header().pid() + ".recording",
        recording.file().getFileName().toString());
    assertEquals(7, recording.header().counters().opened());
    assertEquals(4, recording.header().counters().finished());
  }

  @Test
  void theClientsLifeHasItsEndsItsBytesAndItsTimes() {
    Life client = first(Role.CONNECTED);
    assertEquals(clientPort, client.local().map(InetSocketAddress::getPort).orElseThrow());
    assertEquals(
        new InetSocketAddress("127.83.76.73", listenerPort), client.peer().orElseThrow());
    assertEquals(new Traffic(4, BYTES, 0), client.traffic());
    assertEquals(Ending.CLOSE, client.ending());
    assertEquals(client.openedBy(), client.closedBy());
    Times times = client.times();
    assertTrue(
        recording.header().startNanos() <= times.opened()
            && times.opened() <= times.connectBegan()
            && times.connectBegan() <= times.connected()
            && times.connected() <= times.shutWrite()
            && times.shutWrite() <= times.closeBegan()
            && times.closeBegan() <= times.closeEnded(),
        times::toString);
    assertEquals(times.connected(), client.states().get(TcpState.ESTABLISHED));
  }

  @Test
  void theServersLifeSawTheEndOfTheStreamTwice() {
    Life server = first(Role.ACCEPTED);
    assertEquals(clientPort, server.peer().map(InetSocketAddress::getPort).orElseThrow());
    assertEquals(new Traffic(BYTES, 4, 2), server.traffic());
    assertTrue(server.times().firstEof() > server.times().opened());
    assertEquals(TcpState.CLOSE_WAIT, server.atClose().orElseThrow().state());
    assertTrue(server.states().containsKey(TcpState.CLOSE_WAIT));
  }

  @Test
  void whatIsOpenAtTheExitIsToldSo() {
    assertEquals(
        List.of(Role.LISTENING, Role.CONNECTED, Role.ACCEPTED),
        recording.lives().stream()
            .filter(life -> life.ending() == Ending.EXIT)
            .map(Life::role)
            .toList());
    assertTrue(recording.header().counters().exitNanos() > 0);
  }

  @Test
  void aRefusedConnectIsNoConnection() {
    Life refused = first(Role.CONNECTING);
    assertEquals(ECONNREFUSED, refused.errors().connect());
    assertEquals(0, refused.times().connected());
  }

  @Test
  void aDatagramSocketIsOneToo() {
    assertEquals(new Traffic(0, 3, 0), first(Role.DATAGRAM).traffic());
  }

  @Test
  void nothingWasWrongWithAnyOfThem() {
    assertEquals(List.of(), recording.anomalies());
  }
}
