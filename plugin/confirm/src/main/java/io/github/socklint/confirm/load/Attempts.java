// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load;

import java.util.Map;

/**
 * How connections came about. Those that were established, refused, timed out, failed and
 * unfinished are all that were tried.
 *
 * @param tried connects begun, or connections accepted
 * @param refused answered with RST
 * @param timedOut not answered in time
 * @param unfinished neither answered nor timed out when the run ended
 * @param failures what else kept them from being established, and how often
 */
public record Attempts(
    int tried,
    int established,
    int refused,
    int timedOut,
    int unfinished,
    Map<String, Integer> failures) {}
