// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load;

import io.github.socklint.confirm.load.peer.Side;
import java.net.InetSocketAddress;

/**
 * What a load is to be.
 *
 * @param side which end the peers play
 * @param address what they connect to, or where they listen (port 0: any that is free)
 */
public record Load(Side side, InetSocketAddress address, Bounds bounds, Deal deal) {}
