// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.recording;

/**
 * What a recording says of its process and of itself.
 *
 * @param startNanos CLOCK_MONOTONIC, which is {@link System#nanoTime()}, at the first socket
 * @param startEpochNanos the wall clock at the same moment
 * @param maxBytes the bound of the file
 * @param sampleNanos the sampler's period; 0: none
 * @param blockedNanos a lingering close that takes as long is an anomaly
 * @param command the command line, words parted by spaces, at most 511 bytes
 */
public record Header(
    int pid,
    long startNanos,
    long startEpochNanos,
    long maxBytes,
    long sampleNanos,
    long blockedNanos,
    String command,
    Counters counters) {

  /**
   * Counted while the process ran.
   *
   * @param exitNanos when the process ended by exit; 0: killed, or still running
   * @param opened all lives that began
   * @param finished all lives that ended
   * @param leftOutSockets sockets that found no room, or whose number is beyond the table
   * @param leftOutLives finished lives that found no room
   * @param leftOutAnomalies anomalies that found no room
   * @param reentered calls out of a signal handler that were not looked at
   * @param samples rounds of the sampler
   * @param longestSampleNanos processor time of the longest round
   * @param samplerNanos processor time of all rounds
   */
  public record Counters(
      long exitNanos,
      long opened,
      long finished,
      long leftOutSockets,
      long leftOutLives,
      long leftOutAnomalies,
      long reentered,
      long samples,
      long longestSampleNanos,
      long samplerNanos) {}
}
