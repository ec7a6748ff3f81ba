// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Tells a person at a terminal that a long run is alive: one line on standard error that is written
 * over and over, from the third second on, and wiped at the end.
 */
final class ProgressLine implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 2;
  private static final String WIPE = "\r\u001b[K";

  private final Terminal terminal;
  private final Supplier<String> status;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(ProgressLine::daemon);
  private final long start = System.nanoTime();
  private boolean shown; // guarded by this

  /**
   * Not shown before {@link #start}.
   *
   * @param status what the line says; asked by another thread
   */
  ProgressLine(Terminal terminal, Supplier<String> status) {
    this.terminal = terminal;
    this.status = status;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "socklint-progress");
    thread.setDaemon(true);
    return thread;
  }

  void start() {
    if (terminal.interactive()) {
      var unused = clock.scheduleAtFixedRate(this::show, PATIENCE_SECONDS, 1, TimeUnit.SECONDS);
    }
  }

  private synchronized void show() {
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    terminal.err().print(WIPE + "socklint: " + status.get() + ", " + seconds + " s");
    terminal.err().flush();
    shown = true;
  }

  @Override
  public void close() {
    wipe();
  }

  /** Shows no more and leaves the line free, for the report; may be called more than once. */
  synchronized void wipe() {
    clock.shutdownNow();
    if (shown) {
      terminal.err().print(WIPE);
      terminal.err().flush();
      shown = false;
    }
  }
}
