// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * Holds recordings against findings: what the goal and the command {@code confirm} share.
 *
 * <p>Start at {@link io.github.socklint.run.confirm.Confirmation}. Nothing here prints or knows an
 * exit code; verdicts are made in {@code io.github.socklint.confirm}.
 */
package io.github.socklint.run.confirm;
