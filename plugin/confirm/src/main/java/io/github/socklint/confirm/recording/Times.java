// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.recording;

/**
 * When things happened to a socket, in nanoseconds of {@link System#nanoTime()}; 0 where a thing
 * did not happen or was not seen. An accepted socket was accepted when it was opened.
 */
public record Times(
    long opened,
    long connectBegan,
    long connected,
    long firstEof,
    long shutRead,
    long shutWrite,
    long reset,
    long closeBegan,
    long closeEnded) {}
