// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * How a process is recorded: the agent and the shim, and what tells a JVM of them.
 *
 * <p>Start at {@link io.github.socklint.run.record.Recorders}.
 */
package io.github.socklint.run.record;
