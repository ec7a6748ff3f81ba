// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.recording;

/**
 * The last setting of one option of one socket.
 *
 * @param asked the value that was asked for; {@link Integer#MIN_VALUE} where it could not be told
 * @param got the value read back, -1 where it could not be read
 * @param times how often it was set, at least 1
 * @param errno of the last call; 0 where it went well
 * @param atNanos when, as {@link System#nanoTime()}
 */
public record OptionUse(Option option, int asked, int got, int times, int errno, long atNanos) {}
