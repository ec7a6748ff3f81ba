// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.evidence;

import io.github.socklint.model.evidence.Recorded.CloseTime;
import java.util.ArrayList;
import java.util.List;

/** How long closes took, in buckets by powers of ten from 10 microseconds up. */
final class CloseTimes {
  private static final long FIRST_NANOS = 10_000;
  private static final int BASE = 10;
  /** The last one is for all that take three hours and more: a linger is at most 18. */
  private final long[] counts = new long[11];

  void add(Connection c) {
    long nanos = c.life()
        .map(life -> life.times().closeEnded() - life.times().closeBegan())
        .orElseGet(
            () -> c.closed().map(e -> e.at().endNanos() - e.at().startNanos()).orElse(-1L));
    boolean dated = c.life().map(life -> life.times().closeEnded() != 0).orElse(nanos >= 0);
    if (dated) {
      counts[bucket(nanos)]++;
    }
  }

  private int bucket(long nanos) {
    int bucket = 0;
    for (long upTo = FIRST_NANOS; nanos >= upTo && bucket < counts.length - 1; upTo *= BASE) {
      bucket++;
    }
    return bucket;
  }

  /** Without the empty buckets before the first and after the last. */
  List<CloseTime> buckets() {
    List<CloseTime> buckets = new ArrayList<>();
    long upTo = FIRST_NANOS;
    for (long count : counts) {
      if (count > 0 || !buckets.isEmpty()) {
        buckets.add(new CloseTime(upTo, count));
      }
      upTo *= BASE;
    }
    while (!buckets.isEmpty() && buckets.get(buckets.size() - 1).count() == 0) {
      buckets.remove(buckets.size() - 1);
    }
    return buckets;
  }
}
