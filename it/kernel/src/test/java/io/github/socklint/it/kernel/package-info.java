// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * The facts that the rules rest on, each a test against the running kernel and JDK. A run writes
 * them as a table, {@code target/kernel-facts.md}: what is done, what happens, what was seen.
 *
 * <p>A new fact is a test method with {@link io.github.socklint.it.kernel.Fact}, and an entry of
 * the same name in {@code facts.yaml} of {@code rules/model}, for rules to cite; what Java cannot
 * do is a probe in {@code src/test/c/probe.c}.
 */
package io.github.socklint.it.kernel;
