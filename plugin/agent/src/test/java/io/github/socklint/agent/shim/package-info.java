// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * The native shim at work: small C programs and Java programs run under it, and their recordings
 * are read.
 *
 * <p>{@link io.github.socklint.agent.shim.Shim} starts a program;
 * {@link io.github.socklint.agent.shim.Scenario} names the C ones, below {@code src/test/c}.
 */
package io.github.socklint.agent.shim;
