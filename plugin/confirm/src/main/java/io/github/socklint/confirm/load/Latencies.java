// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Times of one sort, to three digits. Not for several threads. */
public final class Latencies {
  private static final int SIGNIFICANT_DIGITS = 3;

  private final Histogram micros = new Histogram(SIGNIFICANT_DIGITS);

  Latencies() {
    micros.setAutoResize(true);
  }

  void add(long nanos) {
    micros.recordValue(Math.max(0, TimeUnit.NANOSECONDS.toMicros(nanos)));
  }

  void addAll(Latencies others) {
    micros.add(others.micros);
  }

  /** How many were measured. */
  public long count() {
    return micros.getTotalCount();
  }

  /**
   * The time that this part of all did not exceed, in microseconds; 0 where none was measured.
   *
   * @param percent 0 to 100; 100 is the longest
   */
  public long atPercentileMicros(double percent) {
    return micros.getValueAtPercentile(percent);
  }
}
