// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * A load of hostile peers against a program under test: many connections at once, each played by a
 * {@link io.github.socklint.confirm.load.peer.Peer}. Start at
 * {@link io.github.socklint.confirm.load.LoadRun}. Knows nothing of recordings and verdicts, and
 * prints nothing.
 */
package io.github.socklint.confirm.load;
