// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * Maps syntax trees to the structured builder of the engine. Start at
 * {@link io.github.socklint.source.internal.lower.UnitLowering}; one
 * {@link io.github.socklint.source.internal.lower.Body} is one method.
 */
package io.github.socklint.source.internal.lower;
