// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load;

import io.github.socklint.confirm.load.peer.Message;
import io.github.socklint.confirm.load.peer.PeerKind;
import io.github.socklint.confirm.load.peer.Side;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A load of one kind of peer that runs beside a test; patience is far beyond any test's. */
final class Running implements LoadProgress {
  static final byte[] MESSAGE = "hello\n".getBytes(StandardCharsets.UTF_8);
  static final Duration FOR_EVER = Duration.ofMinutes(10);

  private final CompletableFuture<InetSocketAddress> listening = new CompletableFuture<>();
  private final CompletableFuture<LoadResult> result = new CompletableFuture<>();

  private Running() {}

  static Load load(Side side, int port, Bounds bounds, PeerKind kind, Duration hold) {
    return new Load(
        side,
        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
        bounds,
        new Deal(5, new Mix(Map.of(kind, 1)), hold, Optional.of(Message.of(MESSAGE))));
  }

  /** One client for the server on this port. */
  static Running client(int port, PeerKind kind, Duration hold) {
    return start(load(Side.CLIENT, port, new Bounds(1, 1, FOR_EVER), kind, hold));
  }

  /** A server for one client. */
  static Running server(PeerKind kind, Duration hold) {
    return start(load(Side.SERVER, 0, new Bounds(1, 1, FOR_EVER), kind, hold));
  }

  private static Running start(Load load) {
    Running running = new Running();
    Thread thread = new Thread(() -> running.run(load), "load");
    thread.setDaemon(true);
    thread.start();
    return running;
  }

  private void run(Load load) {
    try (LoadRun run = new LoadRun(load, this)) {
      result.complete(run.run());
    } catch (IOException | RuntimeException | Error e) {
      result.completeExceptionally(e);
      listening.completeExceptionally(e);
    }
  }

  @Override
  public void listening(InetSocketAddress address) {
    listening.complete(address);
  }

  InetSocketAddress address() throws CompletionException {
    return listening.join();
  }

  LoadResult result() throws CompletionException {
    return result.join();
  }

  /** What the peers saw, of whatever kind they were. */
  KindTally seen() {
    return result().total();
  }
}
