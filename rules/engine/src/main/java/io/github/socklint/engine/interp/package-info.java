// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * The interpreter: follows states through a flow graph until nothing new turns up.
 *
 * <p>{@link io.github.socklint.engine.interp.MethodRun} is the loop; calls are taken apart by
 * {@code Calls}, by model or by {@link io.github.socklint.engine.interp.Summary}. What rules may
 * want to know is told to an {@link io.github.socklint.engine.interp.Observer} in a last pass over
 * the settled states.
 */
package io.github.socklint.engine.interp;
