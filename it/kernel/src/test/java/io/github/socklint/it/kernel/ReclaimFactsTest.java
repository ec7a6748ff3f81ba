// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** What becomes of a descriptor whose object nobody can reach any more. */
@Facts("Teardown: unreachable while open")
class ReclaimFactsTest {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
  private static final long ONE_COLLECTION_MILLIS = 50;

  private final ReferenceQueue<Object> unreachable = new ReferenceQueue<>();

  /** Opens, forgets and collects. */
  private void forget(List<Callable<Object>> openers) throws Exception {
    List<Reference<Object>> references = new ArrayList<>();
    for (Callable<Object> opener : openers) {
      references.add(new PhantomReference<>(opener.call(), unreachable));
    }
    long end = System.nanoTime() + PATIENCE_NANOS;
    for (int seen = 0; seen < references.size(); ) {
      System.gc();
      if (unreachable.remove(ONE_COLLECTION_MILLIS) != null) {
        seen++;
      } else if (System.nanoTime() > end) {
        throw new AssertionError("not collected in a minute");
      }
    }
  }

  /** The cleaner has its own thread: waits until it has closed them all. */
  private static int leftOver(Set<String> before) throws IOException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (Descriptors.since(before) > 0 && System.nanoTime() < end) {
      System.gc();
    }
    return Descriptors.since(before);
  }

  @Fact
  void theCleanerCloses(Seen seen) throws Exception {
    Set<String> before = Descriptors.sockets();
    forget(List.of(
        Connection::open,
        () -> new ServerSocket(0),
        () -> new DatagramSocket(),
        () -> DatagramChannel.open()));
    int left = leftOver(before);
    seen.note("%d sockets left of 5".formatted(left));
    assertEquals(0, left);
  }

  @Fact
  void channelsAreNeverClosed(Seen seen) throws Exception {
    Set<String> before = Descriptors.sockets();
    forget(List.of(() -> SocketChannel.open(), () -> ServerSocketChannel.open()));
    // The cleaner is at work: what it can close, it closes now.
    Set<String> channels = Descriptors.sockets();
    forget(List.of(() -> new DatagramSocket()));
    assertEquals(0, leftOver(channels));
    seen.note("%d descriptors left of 2".formatted(Descriptors.since(before)));
    assertEquals(2, Descriptors.since(before));
  }
}
