// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load;

import io.github.socklint.confirm.load.peer.Message;
import java.time.Duration;
import java.util.Optional;

/**
 * What decides which peer comes when, and what it does: the same deal gives the same {@link Plan}.
 *
 * @param seed any number
 * @param hold how long a peer idles or waits for the other side; each draws its own between half
 *     and one and a half times of this; 1 ms or more
 * @param message what the peers say; where it is empty each says a line of its own, drawn
 */
public record Deal(long seed, Mix mix, Duration hold, Optional<Message> message) {}
