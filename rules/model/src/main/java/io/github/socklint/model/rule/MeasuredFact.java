// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.rule;

/**
 * What the kernel, the JDK or a library really does, as a test of {@code it/kernel} proves it.
 *
 * @param id the test's name in kebab-case, for example {@code close-wait-has-no-timer}
 * @param when what is done: a few words without a full stop
 * @param then what happens: the same
 */
public record MeasuredFact(String id, String when, String then) {}
