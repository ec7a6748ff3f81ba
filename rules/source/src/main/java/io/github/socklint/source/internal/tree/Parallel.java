// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Does the same to many things on threads with stacks as large as a parser needs. */
public final class Parallel {
  private static final long STACK_BYTES = 512L << 20;

  private Parallel() {}

  /** The results in the order of the things; null where the function gave null. */
  @SuppressWarnings("unchecked")
  public static <T, R> List<R> map(List<T> things, Function<T, R> function, int threads) {
    Object[] results = new Object[things.size()];
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    AtomicInteger next = new AtomicInteger();
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < Math.max(1, Math.min(threads, things.size())); i++) {
      Thread t = new Thread(
          null,
          () -> {
            for (int n = next.getAndIncrement(); n < results.length; n = next.getAndIncrement()) {
              try {
                results[n] = function.apply(things.get(n));
              } catch (RuntimeException | Error e) {
                failures.add(e);
                return;
              }
            }
          },
          "socklint-source-" + i,
          STACK_BYTES);
      t.setDaemon(true);
      all.add(t);
      t.start();
    }
    all.forEach(Parallel::join);
    if (!failures.isEmpty()) {
      throw new IllegalStateException("a thread that reads source failed", failures.peek());
    }
    return (List<R>) Arrays.asList(results);
  }

  private static void join(Thread t) {
    boolean interrupted = false;
    while (t.isAlive()) {
      try {
        t.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
