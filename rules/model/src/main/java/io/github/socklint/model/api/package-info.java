// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * API models: data files that say what a library's methods do to a socket.
 *
 * <p>{@link io.github.socklint.model.api.ApiModels} reads them; an
 * {@link io.github.socklint.model.api.Effect} is one clause of a method's description.
 */
package io.github.socklint.model.api;
