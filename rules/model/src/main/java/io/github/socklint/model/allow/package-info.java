// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * Comments that silence a finding. Here, and not beside the reports, since every front end that has
 * the source at hand heeds them. Start at {@link io.github.socklint.model.allow.AllowComments}.
 */
package io.github.socklint.model.allow;
