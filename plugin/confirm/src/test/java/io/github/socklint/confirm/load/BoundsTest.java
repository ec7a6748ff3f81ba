// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.confirm.load.peer.Ending;
import io.github.socklint.confirm.load.peer.PeerKind;
import io.github.socklint.confirm.load.peer.Side;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A load stays within its bounds, and leaves nothing open. */
@Timeout(60)
class BoundsTest {
  private static final int CONNECTIONS = 200;
  private static final int AT_ONCE = 7;

  private final Deque<Socket> held = new ArrayDeque<>();
  private ServerSocket listener;

  @BeforeEach
  void listen() throws IOException {
    listener = new ServerSocket(0, CONNECTIONS, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void close() throws IOException {
    while (!held.isEmpty()) {
      held.remove().close();
    }
    listener.close();
  }

  /** Peers that stay until the server closes. */
  private Load load(Bounds bounds) {
    return Running.load(
        Side.CLIENT, listener.getLocalPort(), bounds, PeerKind.SILENT, Running.FOR_EVER);
  }

  /** Closes the oldest connection when as many are open as may be, and only then. */
  private void serve(AtomicInteger closing) {
    try {
      for (int i = 0; i < CONNECTIONS; i++) {
        if (held.size() == AT_ONCE) {
          closing.incrementAndGet();
          held.remove().close();
        }
        held.add(listener.accept());
      }
      while (!held.isEmpty()) {
        held.remove().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void thereAreNeverMorePeersAtOnceThanAllowedAndNeverMoreInAll() throws IOException {
    AtomicInteger closing = new AtomicInteger();
    AtomicInteger excess = new AtomicInteger();
    LoadProgress watch = new LoadProgress() {
      @Override
      public void at(int begun, int open) {
        // What the server has closed it has counted before: nothing may be begun ahead of that.
        excess.accumulateAndGet(begun - closing.get() - AT_ONCE, Math::max);
      }
    };
    CompletableFuture<Void> server = CompletableFuture.runAsync(() -> serve(closing));
    LoadResult result;
    try (LoadRun run =
        new LoadRun(load(new Bounds(CONNECTIONS, AT_ONCE, Running.FOR_EVER)), watch)) {
      result = run.run();
    }
    server.join();
    assertEquals(0, excess.get());
    assertEquals(AT_ONCE, result.mostAtOnce());
    assertEquals(CONNECTIONS, result.attempts().established());
    assertEquals(CONNECTIONS, result.total().ended(Ending.EOF));
    assertFalse(result.stopped());
  }

  /** All that the server accepted is closed by the peers. */
  private void assertNothingIsLeftOpen(int connections) throws IOException {
    for (int i = 0; i < connections; i++) {
      try (Socket connection = listener.accept()) {
        assertEquals(-1, connection.getInputStream().read());
      }
    }
  }

  @Test
  void whenTimeIsUpWhoIsStillThereIsClosedAndCounted() throws IOException {
    LoadResult result;
    try (LoadRun run = new LoadRun(
        load(new Bounds(CONNECTIONS, AT_ONCE, Duration.ofMillis(300))), new LoadProgress() {})) {
      result = run.run();
    }
    assertEquals(AT_ONCE, result.total().ended(Ending.CUT));
    assertEquals(AT_ONCE, result.attempts().tried());
    assertNothingIsLeftOpen(AT_ONCE);
  }

  @Test
  void aRunThatIsStoppedHasTheFiguresSoFar() throws IOException {
    AtomicReference<LoadRun> running = new AtomicReference<>();
    LoadProgress stopAtFull = new LoadProgress() {
      @Override
      public void at(int begun, int open) {
        if (open == AT_ONCE) {
          running.get().stop();
        }
      }
    };
    LoadResult result;
    try (LoadRun run =
        new LoadRun(load(new Bounds(CONNECTIONS, AT_ONCE, Running.FOR_EVER)), stopAtFull)) {
      running.set(run);
      result = run.run();
    }
    assertTrue(result.stopped());
    assertEquals(AT_ONCE, result.total().ended(Ending.CUT));
    assertNothingIsLeftOpen(AT_ONCE);
  }
}
