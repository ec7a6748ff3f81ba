// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.shim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.confirm.recording.Anomaly;
import io.github.socklint.confirm.recording.Anomaly.Kind;
import io.github.socklint.confirm.recording.Life;
import io.github.socklint.confirm.recording.Option;
import io.github.socklint.confirm.recording.OptionUse;
import io.github.socklint.confirm.recording.Recording;
import io.github.socklint.confirm.recording.Role;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded of anomalies.c, whose servers are told apart by the bytes they got. */
@OnLinux
class AnomaliesTest {
  private static final int ENOPROTOOPT = 92;
  private static final int ECONNRESET = 104;
  private static final long ONE_SECOND = 1_000_000_000;
  private static final long SOL_SOCKET = 1;
  private static final long SO_SNDLOWAT = 19;

  @TempDir
  static Path directory;

  private static Recording recording;

  @BeforeAll
  static void run() throws Exception {
    Shim.Outcome outcome = Shim.into(directory).run(Scenario.ANOMALIES.program());
    assertEquals(0, outcome.exit(), outcome.output());
    recording = outcome.recording();
    assertEquals(List.of(), recording.faults());
  }

  private static Life server(long bytes) {
    return recording
        .lives(Role.ACCEPTED)
        .filter(life -> life.traffic().bytesIn() == bytes)
        .findFirst()
        .orElseThrow();
  }

  private static Life client(long bytes) {
    int port = server(bytes).peer().orElseThrow().getPort();
    return recording
        .lives(Role.CONNECTED)
        .filter(life -> life.local().orElseThrow().getPort() == port)
        .findFirst()
        .orElseThrow();
  }

  private static List<Kind> kinds(Life life) {
    return anomalies(life).stream().map(Anomaly::kind).toList();
  }

  private static List<Anomaly> anomalies(Life life) {
    return recording.anomalies().stream()
        .filter(anomaly -> anomaly.life() == life.id())
        .toList();
  }

  private static Anomaly the(Kind kind, Life life) {
    return anomalies(life).stream()
        .filter(anomaly -> anomaly.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aLingerOfZeroSendsAResetThatThePeerReceives() {
    assertEquals(List.of(Kind.RESET_SENT, Kind.LINGER_AT_CLOSE), kinds(client(2001)));
    assertEquals(Anomaly.LINGER_ZERO, the(Kind.RESET_SENT, client(2001)).code());
    assertEquals(0, client(2001).atClose().orElseThrow().lingerSeconds());
    assertEquals(List.of(Kind.RESET_RECEIVED), kinds(server(2001)));
    assertEquals(ECONNRESET, the(Kind.RESET_RECEIVED, server(2001)).code());
  }

  @Test
  void unreadBytesSendAReset() {
    assertEquals(List.of(Kind.RESET_SENT, Kind.UNREAD_AT_CLOSE), kinds(client(2002)));
    assertEquals(Anomaly.UNREAD_DATA, the(Kind.RESET_SENT, client(2002)).code());
    assertEquals(11, the(Kind.UNREAD_AT_CLOSE, client(2002)).first());
    assertEquals(-1, client(2002).atClose().orElseThrow().lingerSeconds());
  }

  @Test
  void aLingeringCloseOfANonBlockingSocketBlocksAllTheSame() {
    Life client = client(2003);
    Anomaly blocked = the(Kind.CLOSE_BLOCKED, client);
    assertTrue(blocked.first() >= ONE_SECOND, blocked::toString);
    assertEquals(1, blocked.second());
    assertEquals(1, the(Kind.LINGER_AT_CLOSE, client).first());
    assertTrue(the(Kind.UNSENT_AT_CLOSE, client).first() > 0);
    assertTrue(client.atClose().orElseThrow().nonBlocking());
    assertTrue(client.times().closeEnded() - client.times().closeBegan() >= ONE_SECOND);
  }

  @Test
  void aRefusedOptionHasItsErrno() {
    Anomaly refused = the(Kind.OPTION_REFUSED, client(2004));
    assertEquals(ENOPROTOOPT, refused.code());
    assertEquals(SOL_SOCKET << 32 | SO_SNDLOWAT, refused.first());
    assertEquals(2048, refused.second());
  }

  @Test
  void aClampedOptionHasWhatWasAskedAndWhatWasReadBack() {
    Anomaly clamped = the(Kind.OPTION_CLAMPED, client(2004));
    assertEquals(100_000, clamped.first());
    assertEquals(8192, clamped.second());
    OptionUse mark = client(2004).option(Option.SO_RCVLOWAT).orElseThrow();
    assertEquals(List.of(100_000, 8192), List.of(mark.asked(), mark.got()));
    OptionUse buffer = client(2004).option(Option.SO_RCVBUF).orElseThrow();
    assertEquals(List.of(8192, 16384), List.of(buffer.asked(), buffer.got()));
    OptionUse notSent = client(2004).option(Option.TCP_NOTSENT_LOWAT).orElseThrow();
    assertEquals(List.of(16384, 16384), List.of(notSent.asked(), notSent.got()));
  }

  @Test
  void aWriteTellsOfAResetToo() {
    assertEquals(List.of(Kind.RESET_RECEIVED), kinds(server(2005)));
    assertTrue(server(2005).resetReceived());
    assertTrue(server(2005).errors().reset() != 0);
  }

  @Test
  void anEverydayConnectionHasNone() {
    assertEquals(List.of(), kinds(client(2006)));
    assertEquals(List.of(), kinds(server(2006)));
  }
}
