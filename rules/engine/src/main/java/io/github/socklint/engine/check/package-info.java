// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * The checks: each watches what the interpreter sees and makes the findings of a rule, or of a few
 * that share their evidence.
 *
 * <p>A check that looks at one method is made anew for each; what is a matter of a class or of the
 * whole program is gathered in {@link io.github.socklint.engine.check.ProgramFacts} and judged at
 * the end.
 */
package io.github.socklint.engine.check;
