// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load;

import io.github.socklint.confirm.load.peer.Side;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs one load in the calling thread: one selector, and no other thread. Whatever it opened is
 * closed when {@link #run} returns or throws.
 */
public final class LoadRun implements AutoCloseable {
  private final Load load;
  private final LoadProgress progress;
  private final Selector selector;
  private final Alarms alarms = new Alarms();
  private final Tally tally = new Tally();
  private final Crowd crowd;
  private volatile boolean stopped;

  /**
   * Prepares a run; nothing is connected or listened on yet.
   *
   * @throws IOException where the system gives no selector
   */
  public LoadRun(Load load, LoadProgress progress) throws IOException {
    this.load = load;
    this.progress = progress;
    this.crowd = new Crowd(load.side(), alarms, tally);
    this.selector = Selector.open();
  }

  /** Ends the run soon, with the figures so far; from any thread, at any time. */
  public void stop() {
    stopped = true;
    selector.wakeup();
  }

  /**
   * Runs until a bound is reached, or somebody stops it. Once only.
   *
   * @throws IOException where the peers are to listen and cannot; a connection that fails is
   *     counted instead
   */
  public LoadResult run() throws IOException {
    long startNanos = System.nanoTime();
    InetSocketAddress address = load.address();
    try (Gate gate = gate()) {
      if (gate instanceof Acceptor acceptor) {
        address = acceptor.address();
        progress.listening(address);
      }
      loop(gate, startNanos + load.bounds().duration().toNanos());
    } finally {
      clear(System.nanoTime());
    }
    return new LoadResult(
        new Load(load.side(), address, load.bounds(), load.deal()),
        tally.attempts(),
        crowd.mostOpen(),
        Duration.ofNanos(System.nanoTime() - startNanos),
        stopped,
        tally.kinds());
  }

  private Gate gate() throws IOException {
    return load.side() == Side.SERVER
        ? new Acceptor(selector, load, tally, crowd)
        : new Dialer(selector, load, alarms, tally, crowd);
  }

  private void loop(Gate gate, long endNanos) throws IOException {
    long now = System.nanoTime();
    while (!stopped && now < endNanos) {
      boolean more = gate.let(now);
      if (gate.exhausted() && gate.pending() + crowd.open() == 0) {
        return;
      }
      long wakeNanos = more ? now : Math.min(alarms.nextNanos(), endNanos);
      select(wakeNanos - now);
      now = System.nanoTime();
      alarms.ring(now);
      progress.at(tally.triedSoFar(), crowd.open());
    }
  }

  private void select(long waitNanos) throws IOException {
    if (waitNanos <= 0) {
      selector.selectNow(LoadRun::dispatch);
    } else {
      // Rounded up: a wait of 0 ms would be one without end.
      selector.select(LoadRun::dispatch, TimeUnit.NANOSECONDS.toMillis(waitNanos) + 1);
    }
  }

  private static void dispatch(SelectionKey key) {
    ((Ready) key.attachment()).ready(System.nanoTime());
  }

  /** Leaves nothing open; a channel gives back its descriptor when its selector forgets its key. */
  private void clear(long nowNanos) throws IOException {
    for (SelectionKey key : List.copyOf(selector.keys())) {
      if (key.attachment() instanceof Crowd.Guest guest) {
        guest.cut(nowNanos);
      } else {
        SelectableChannel unfinished = key.channel();
        unfinished.close();
      }
    }
    selector.close();
  }

  /** Closes the selector where {@link #run} was never called. */
  @Override
  public void close() throws IOException {
    selector.close();
  }
}
