// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * What the engine judges when PMD hands a file over: the classes of that file, lowered from their
 * source, and around them the class files of PMD's auxiliary class path.
 *
 * <p>Start at {@link io.github.socklint.pmd.internal.program.FileFindings}.
 */
package io.github.socklint.pmd.internal.program;
