// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.flight;

/**
 * What all events of a socket tell.
 *
 * @param life number of the socket's life, unique in its process; 0 where it is not told
 * @param descriptor number of the descriptor, -1 where it is not told
 * @param kind as what it was opened: {@code stream}, {@code server} or {@code datagram}
 * @param local the local end, as far as it was known then
 * @param peer the other end, as far as it was known then
 * @param startNanos when it began, by {@link System#nanoTime()} (CLOCK_MONOTONIC on Linux) of that
 *     process
 * @param endNanos when it ended, by the same clock
 * @param thread name of the thread that did it, empty where it has none
 * @param stack where it was done
 */
public record Occasion(
    long life,
    int descriptor,
    String kind,
    Endpoint local,
    Endpoint peer,
    long startNanos,
    long endNanos,
    String thread,
    Stack stack) {}
