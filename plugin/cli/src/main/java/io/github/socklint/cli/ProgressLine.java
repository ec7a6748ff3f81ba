// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tells a person at a terminal that a long run is alive: one line on standard error that is written
 * over and over, from the third second on, and wiped at the end.
 */
final class ProgressLine implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 2;
  private static final String WIPE = "\r\u001b[K";

  private final Terminal terminal;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(ProgressLine::daemon);
  private final long start = System.nanoTime();
  private final AtomicInteger done = new AtomicInteger();
  private boolean shown; // guarded by this

  ProgressLine(Terminal terminal) {
    this.terminal = terminal;
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

  /** Takes the number of classes that the engine has looked into; from any thread. */
  void done(int classes) {
    done.set(classes);
  }

  private String status() {
    return done.get() == 0 ? "reading class files" : done.get() + " classes analysed";
  }

  private synchronized void show() {
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    terminal.err().print(WIPE + "socklint: " + status() + ", " + seconds + " s");
    terminal.err().flush();
    shown = true;
  }

  @Override
  public synchronized void close() {
    clock.shutdownNow();
    if (shown) {
      terminal.err().print(WIPE);
      terminal.err().flush();
    }
  }
}
