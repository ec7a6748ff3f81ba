// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.bench;

/**
 * One run of a process.
 *
 * @param wallSeconds from its start to its end
 * @param cpuSeconds user and system time, NaN where GNU time is not there to tell
 * @param peakKib its largest resident set in KiB, 0 where nothing tells
 * @param insideSeconds what the process itself measured, without starting a JVM; NaN if it did not
 */
record Sample(double wallSeconds, double cpuSeconds, long peakKib, double insideSeconds) {}
