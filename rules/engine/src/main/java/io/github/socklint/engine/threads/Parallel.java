// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.threads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Does the same to many things on several threads. The threads are daemons: they hold up no program
 * that wants to end.
 *
 * @param name of the threads, for thread dumps; each gets a number behind it
 * @param threads at most so many; at least one is started
 * @param stackBytes of each: what recurses over code needs more than the usual
 */
public record Parallel(String name, int threads, long stackBytes) {

  /**
   * The results in the order of the things; null where the function gave null.
   *
   * @throws IllegalStateException if the function threw, with what it threw first as the cause
   */
  @SuppressWarnings("unchecked")
  public <T, R> List<R> map(List<T> things, Function<T, R> function) {
    Object[] results = new Object[things.size()];
    forEach(results.length, () -> n -> results[n] = function.apply(things.get(n)));
    return (List<R>) Arrays.asList(results);
  }

  /**
   * Does something for each number from 0 on, each once, and returns when all is done. After a
   * failure no further number is begun. An interrupt is kept for the caller and ends nothing.
   *
   * @param count how many numbers
   * @param worker makes what a thread needs, once for each thread and on that thread
   * @throws IllegalStateException if a thread failed, with the first failure as the cause
   */
  public void forEach(int count, Supplier<IntConsumer> worker) {
    AtomicInteger next = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Runnable work = () -> {
      try {
        IntConsumer each = worker.get();
        for (int n = next.getAndIncrement();
            n < count && failure.get() == null;
            n = next.getAndIncrement()) {
          each.accept(n);
        }
      } catch (RuntimeException | Error e) {
        failure.compareAndSet(null, e);
      }
    };
    start(Math.max(1, Math.min(threads, count)), work).forEach(Parallel::join);
    if (failure.get() != null) {
      throw new IllegalStateException("a thread " + name + " failed", failure.get());
    }
  }

  private List<Thread> start(int count, Runnable work) {
    List<Thread> started = new ArrayList<>();
    IntStream.range(0, count).forEach(i -> {
      Thread thread = new Thread(null, work, name + "-" + i, stackBytes);
      thread.setDaemon(true);
      thread.start();
      started.add(thread);
    });
    return started;
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
