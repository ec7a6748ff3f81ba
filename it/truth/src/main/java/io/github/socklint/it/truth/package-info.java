// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * Measures what {@code audit} says of real libraries against sites that were labelled by hand.
 *
 * <p>Start reading at {@link io.github.socklint.it.truth.TruthMain}. It knows socklint only as a
 * user does, as a process that writes SARIF: nothing here may import another module of socklint.
 */
package io.github.socklint.it.truth;
