// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.input;

import io.github.socklint.bytecode.Interests;
import java.io.Closeable;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** The threads that index. */
final class Workers implements Closeable {
  private final ExecutorService threads;
  private final Queue<Worker> idle = new ConcurrentLinkedQueue<>();
  private final Interests interests;
  private final Heed heed;
  private final Spool spool;

  Workers(int count, Interests interests, Heed heed, Spool spool) {
    this.interests = interests;
    this.heed = heed;
    this.spool = spool;
    this.threads = Executors.newFixedThreadPool(count, task -> {
      Thread thread = new Thread(task, "socklint-index");
      thread.setDaemon(true);
      return thread;
    });
  }

  Spool spool() {
    return spool;
  }

  Future<Part> submit(Function<Worker, Part> task) {
    return threads.submit(() -> {
      Worker taken = idle.poll();
      Worker worker =
          taken != null ? taken : new Worker(new Inflation(), new ClassIndexer(interests, heed));
      Part part = task.apply(worker);
      idle.add(worker);
      return part;
    });
  }

  @Override
  public void close() {
    threads.shutdownNow();
    idle.forEach(worker -> worker.inflation().end());
  }
}
