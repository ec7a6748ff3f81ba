// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.sarif;

import io.github.socklint.model.evidence.Recorded;
import io.github.socklint.model.evidence.Recorded.CloseTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** What several runs recorded, as one. */
final class RecordedSum {
  private static final int NEXT_BUCKET = 10;

  private final Set<Recorded> runs = new LinkedHashSet<>();

  /** Adds a run; the same one twice counts once. */
  void add(Recorded run) {
    runs.add(run);
  }

  /**
   * The sum; of several runs without the sockets in CLOSE_WAIT over time, for each run's clock
   * starts at its own first moment. Empty where nothing was recorded.
   */
  Optional<Recorded> sum() {
    if (runs.size() < 2) {
      return runs.stream().findFirst();
    }
    List<String> faults =
        runs.stream().flatMap(run -> run.faults().stream()).distinct().toList();
    return Optional.of(new Recorded(
        sum(Recorded::sockets),
        sum(Recorded::processes),
        sum(Recorded::byAgent),
        sum(Recorded::byShim),
        faults,
        closeTimes(),
        List.of()));
  }

  private long sum(ToLongFunction<Recorded> figure) {
    return runs.stream().mapToLong(figure).sum();
  }

  private List<CloseTime> closeTimes() {
    TreeMap<Long, Long> counts = new TreeMap<>();
    runs.forEach(run ->
        run.closeTimes().forEach(time -> counts.merge(time.upToNanos(), time.count(), Long::sum)));
    List<CloseTime> buckets = new ArrayList<>();
    counts.forEach((upTo, count) -> {
      while (!buckets.isEmpty() && last(buckets) * NEXT_BUCKET < upTo) {
        buckets.add(new CloseTime(last(buckets) * NEXT_BUCKET, 0));
      }
      buckets.add(new CloseTime(upTo, count));
    });
    return buckets;
  }

  private static long last(List<CloseTime> buckets) {
    return buckets.get(buckets.size() - 1).upToNanos();
  }
}
