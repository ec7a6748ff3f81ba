// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * The abstract domain: what the engine believes at one point of a method.
 *
 * <p>A {@link io.github.socklint.engine.domain.State} is one possible situation: a value in each
 * slot, the tracked objects those values refer to, the fields that are known to hold them. The
 * order is "says less than"; join forgets what two states do not agree on. Start at {@code State}.
 */
package io.github.socklint.engine.domain;
