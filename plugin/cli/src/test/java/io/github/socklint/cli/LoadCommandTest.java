// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LoadCommandTest {
  private static final int CONNECTIONS = 20;

  @TempDir
  Path folder;

  /** Reads what there is until FIN, and says one byte. */
  private static void serve(ServerSocket listener) {
    try {
      for (int i = 0; i < CONNECTIONS; i++) {
        try (Socket connection = listener.accept()) {
          connection.getOutputStream().write(1);
          connection.getInputStream().readAllBytes();
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Session load() throws IOException {
    try (ServerSocket listener =
        new ServerSocket(0, CONNECTIONS, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> server = CompletableFuture.runAsync(() -> serve(listener));
      Session session = Session.run(
          "load",
          "--connect",
          "127.0.0.1:" + listener.getLocalPort(),
          "--connections",
          String.valueOf(CONNECTIONS),
          "--seed",
          "11",
          "--mix",
          "well-behaved,half-close",
          "--out",
          folder.toString());
      server.join();
      return session;
    }
  }

  @Test
  void theFiguresArePrintedAndWritten() throws IOException {
    Session session = load();
    assertEquals(0, session.exitCode(), session::err);
    assertTrue(session.out().startsWith("socklint: 20 connections to 127.0.0.1:"), session::out);
    assertTrue(
        session.out().contains("\n  established 20, refused 0, timed out 0\n"), session::out);
    assertTrue(
        session.out().contains("\n  again: seed 11, mix well-behaved=1,half-close=1\n"),
        session::out);
    assertTrue(session.out().contains("\nall                     20        20 "), session::out);
    Path json = folder.resolve("load.json");
    assertEquals("socklint: wrote " + json + "\n", session.err());
    String text = Files.readString(json);
    assertTrue(text.contains("\"established\" : 20,"), text);
    assertTrue(text.contains("\"seed\" : 11,"), text);
    assertTrue(text.contains("\"firstByteMicros\" : {"), text);
  }

  @Test
  void aLoadThatReachedNobodyIsNoSuccess() throws IOException {
    int port;
    try (ServerSocket closedAtOnce = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closedAtOnce.getLocalPort();
    }
    Session session = Session.run("load", "--connect", "127.0.0.1:" + port, "--connections", "3");
    assertEquals(2, session.exitCode());
    assertTrue(session.out().contains("\n  established 0, refused 3, timed out 0\n"), session::out);
    assertTrue(session.err().endsWith("before the load starts? [SL124]\n"), session::err);
  }

  @Test
  void aPortThatIsTakenIsTold() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Session session = Session.run("load", "--listen", String.valueOf(taken.getLocalPort()));
      assertEquals(2, session.exitCode());
      assertTrue(session.err().contains("Address already in use [SL121]"), session::err);
    }
  }
}
