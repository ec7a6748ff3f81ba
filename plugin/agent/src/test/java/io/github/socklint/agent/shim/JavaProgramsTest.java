// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.shim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.agent.shim.programs.Channels;
import io.github.socklint.agent.shim.programs.JnaOption;
import io.github.socklint.agent.shim.programs.LingeringClose;
import io.github.socklint.agent.shim.programs.NettyEpoll;
import io.github.socklint.confirm.recording.Anomaly;
import io.github.socklint.confirm.recording.Anomaly.Kind;
import io.github.socklint.confirm.recording.Ending;
import io.github.socklint.confirm.recording.Life;
import io.github.socklint.confirm.recording.Option;
import io.github.socklint.confirm.recording.Recording;
import io.github.socklint.confirm.recording.Role;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JDK's own sockets, Netty's native transport, and the C library called from Java. */
@OnLinux
class JavaProgramsTest {
  private static final long ONE_SECOND = 1_000_000_000;
  private static final int ENOPROTOOPT = 92;

  @TempDir
  Path directory;

  private Shim.Outcome run(Class<?> program) throws Exception {
    Shim.Outcome outcome = Shim.into(directory)
        .run(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            program.getName()));
    assertEquals(0, outcome.exit(), outcome.output());
    assertEquals(List.of(), outcome.recording().faults());
    return outcome;
  }

  /** The last number that the program said; newer JDKs add warnings of their own to its output. */
  private static int said(Shim.Outcome outcome) {
    return outcome
        .output()
        .lines()
        .filter(line -> line.startsWith("says "))
        .map(line -> Integer.parseInt(line.substring("says ".length())))
        .reduce((first, last) -> last)
        .orElseThrow(() -> new AssertionError(outcome.output()));
  }

  private static Life client(Shim.Outcome outcome) {
    int port = said(outcome);
    return outcome
        .recording()
        .lives(Role.CONNECTED)
        .filter(life -> life.local().orElseThrow().getPort() == port)
        .findFirst()
        .orElseThrow();
  }

  private static Life server(Recording recording, Life client) {
    return recording
        .lives(Role.ACCEPTED)
        .filter(life ->
            life.peer().orElseThrow().getPort() == client.local().orElseThrow().getPort())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theJdksLingeringCloseHidesInDup2() throws Exception {
    Shim.Outcome outcome = run(LingeringClose.class);
    Life client = client(outcome);
    assertEquals(Ending.DUP2, client.ending());
    assertEquals(1, client.atClose().orElseThrow().lingerSeconds());
    Anomaly blocked = outcome
        .recording()
        .anomalies(Kind.CLOSE_BLOCKED)
        .filter(anomaly -> anomaly.life() == client.id())
        .findFirst()
        .orElseThrow();
    assertTrue(blocked.first() >= ONE_SECOND, blocked::toString);
  }

  @Test
  void channelsConnectGatherAndSendFiles() throws Exception {
    Shim.Outcome outcome = run(Channels.class);
    Life client = client(outcome);
    assertEquals(1111 + 2222 + 4444, client.traffic().bytesOut());
    assertTrue(client.times().connectBegan() <= client.times().connected());
    assertTrue(client.times().shutWrite() > 0);
    assertEquals(16384, client.option(Option.SO_RCVBUF).orElseThrow().got());
    Life server = server(outcome.recording(), client);
    assertEquals(1111 + 2222 + 4444, server.traffic().bytesIn());
    assertEquals(1, server.traffic().eofReads());
    assertEquals(List.of(), outcome.recording().anomalies());
  }

  @Test
  void nettysNativeTransportIsSeen() throws Exception {
    Shim.Outcome outcome = run(NettyEpoll.class);
    Assumptions.assumeFalse(outcome.output().contains("no epoll"), outcome.output());
    Life client = client(outcome);
    assertEquals(5555, client.traffic().bytesOut());
    assertEquals(5555, client.traffic().bytesIn());
    assertEquals(7777, client.option(Option.TCP_NOTSENT_LOWAT).orElseThrow().got());
    assertEquals(0, client.option(Option.SO_LINGER).orElseThrow().asked());
    Life server = server(outcome.recording(), client);
    assertEquals(5555, server.traffic().bytesIn());
    assertTrue(server.resetReceived());
    Anomaly reset = outcome.recording().anomalies(Kind.RESET_SENT).findFirst().orElseThrow();
    assertEquals(client.id(), reset.life());
    assertEquals(Anomaly.LINGER_ZERO, reset.code());
  }

  @Test
  void optionsThroughJnaAreSeen() throws Exception {
    Shim.Outcome outcome = run(JnaOption.class);
    assertEquals(ENOPROTOOPT, said(outcome));
    Anomaly refused =
        outcome.recording().anomalies(Kind.OPTION_REFUSED).findFirst().orElseThrow();
    assertEquals(ENOPROTOOPT, refused.code());
    assertEquals(2222, refused.second());
    Life life = outcome.recording().lives().stream()
        .filter(one -> one.id() == refused.life())
        .findFirst()
        .orElseThrow();
    assertEquals(3333, life.option(Option.SO_RCVLOWAT).orElseThrow().asked());
  }
}
