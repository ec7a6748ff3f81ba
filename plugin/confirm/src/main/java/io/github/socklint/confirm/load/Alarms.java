// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.LongConsumer;

/** What is to happen at which time. Not for several threads. */
final class Alarms {
  private record Alarm(long atNanos, LongConsumer action) {}

  private final PriorityQueue<Alarm> queue =
      new PriorityQueue<>(Comparator.comparingLong(Alarm::atNanos));

  /**
   * Rings once.
   *
   * @param action gets the time at which it rings, which may be later
   */
  void set(long atNanos, LongConsumer action) {
    queue.add(new Alarm(atNanos, action));
  }

  void ring(long nowNanos) {
    while (!queue.isEmpty() && queue.peek().atNanos <= nowNanos) {
      queue.remove().action.accept(nowNanos);
    }
  }

  /** When the next one rings; {@link Long#MAX_VALUE} where none is set. */
  long nextNanos() {
    return queue.isEmpty() ? Long.MAX_VALUE : queue.peek().atNanos;
  }
}
