// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * The front end for PMD 7: rules that PMD runs, over PMD's own syntax trees and types.
 *
 * <p>Start at {@link io.github.socklint.pmd.SocketRule}, the class behind every rule of
 * {@code category/java/socklint.xml}. Lowering PMD's tree to flow graphs is in
 * {@code internal.lower}, the program that the engine judges in {@code internal.program}, and what
 * writes the ruleset in {@code build}.
 */
package io.github.socklint.pmd;
