// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run.load;

import io.github.socklint.confirm.load.Load;
import io.github.socklint.confirm.load.LoadProgress;
import io.github.socklint.confirm.load.LoadResult;
import io.github.socklint.confirm.load.LoadRun;
import io.github.socklint.model.message.MessageId;
import io.github.socklint.run.UsageException;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** One load; ends with the figures so far when the process is asked to end (Ctrl-C). */
public final class LoadTask {
  private final Load load;

  /**
   * Checks the settings; nothing is opened yet.
   *
   * @throws UsageException where one is wrong or the system gives too little
   */
  public LoadTask(LoadSettings settings) {
    load = new LoadPlanning(settings).load();
  }

  /** What will be done, with the seed that was drawn where none was given. */
  public Load load() {
    return load;
  }

  /**
   * Runs it in this thread, and has the result reported. A process that was asked to end waits for
   * the report.
   *
   * @throws UsageException where peers cannot listen there, or no connection came about; that is
   *     reported, too
   */
  public void run(LoadProgress progress, Consumer<LoadResult> report) {
    CountDownLatch reported = new CountDownLatch(1);
    try (LoadRun run = new LoadRun(load, progress)) {
      Thread stop = new Thread(() -> stop(run, reported), "socklint-load-stop");
      Runtime.getRuntime().addShutdownHook(stop);
      try {
        LoadResult result = run.run();
        report.accept(result);
        requireConnections(result);
      } finally {
        reported.countDown();
        forget(stop);
      }
    } catch (IOException e) {
      throw new UsageException(
          MessageId.LOAD, "cannot use " + load.address() + ": " + e.getMessage(), e);
    }
  }

  private static void stop(LoadRun run, CountDownLatch reported) {
    run.stop();
    try {
      reported.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread stop) {
    try {
      Runtime.getRuntime().removeShutdownHook(stop);
    } catch (IllegalStateException e) {
      // The process is ending, and the hook has done its work.
    }
  }

  private static void requireConnections(LoadResult result) {
    if (result.attempts().established() == 0 && !result.stopped()) {
      throw new UsageException(
          MessageId.NO_CONNECTION,
          "no connection came about on " + Addresses.text(result.load().address())
              + "; is the program under test up, before the load starts?");
    }
  }
}
