// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.evidence;

import java.util.List;

/**
 * What was recorded in all.
 *
 * @param sockets how many
 * @param processes how many, by either recorder
 * @param byAgent how many of them the Java agent recorded
 * @param byShim how many of them the native shim recorded
 * @param faults what could not be read and what was left out, one line each
 * @param closeTimes how long closes took: buckets in rising order, none missing between the first
 *     and the last that have closes
 * @param closeWait how many sockets were in CLOSE_WAIT, at the moments when that changed, in the
 *     order of time; empty where the shim recorded nothing
 */
public record Recorded(
    long sockets,
    long processes,
    long byAgent,
    long byShim,
    List<String> faults,
    List<CloseTime> closeTimes,
    List<CloseWait> closeWait) {

  /**
   * A bucket.
   *
   * @param upToNanos closes that took less than this, and not less than the bucket before
   */
  public record CloseTime(long upToNanos, long count) {}

  /**
   * A level that holds until the next one.
   *
   * @param atNanos nanoseconds since the first recorded moment of any process
   */
  public record CloseWait(long atNanos, long count) {}

  /** Copies the lists. */
  public Recorded {
    faults = List.copyOf(faults);
    closeTimes = List.copyOf(closeTimes);
    closeWait = List.copyOf(closeWait);
  }
}
