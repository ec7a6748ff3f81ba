// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * Reads what the Java agent recorded into plain records. Start reading at
 * {@link io.github.socklint.confirm.flight.Flight}.
 *
 * <p>It knows the agent by the names of its events only.
 */
package io.github.socklint.confirm.flight;
