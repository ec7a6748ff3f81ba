// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load;

import java.time.Duration;

/**
 * What a load stays below.
 *
 * @param connections in all, 1 or more
 * @param atOnce open or being opened at the same time, 1 or more
 * @param duration of the run; whoever is still there then is closed
 */
public record Bounds(int connections, int atOnce, Duration duration) {}
