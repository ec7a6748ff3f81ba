// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * The peers of a load and what each of them does on its connection. Start at
 * {@link io.github.socklint.confirm.load.peer.Script}, the table of their behaviours; a
 * {@link io.github.socklint.confirm.load.peer.Peer} plays one script on one non-blocking channel.
 * Nothing here knows how many peers there are, nor where they come from.
 */
package io.github.socklint.confirm.load.peer;
