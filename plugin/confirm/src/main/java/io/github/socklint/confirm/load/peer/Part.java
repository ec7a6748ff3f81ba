// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load.peer;

import java.time.Duration;

/**
 * What one peer has been dealt: the same for the same seed.
 *
 * @param kind how it behaves
 * @param message what it says; {@link Script} says how often
 * @param burstBytes how much an oversized burst is, 1 or more
 * @param patience how long it waits for the other side, and idles, at most
 * @param pause the short wait between two things it does
 */
public record Part(
    PeerKind kind, Message message, int burstBytes, Duration patience, Duration pause) {}
