// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * From recordings to verdicts. {@link io.github.socklint.confirm.evidence.Evidence} joins what the
 * agent and the shim wrote into connections,
 * {@link io.github.socklint.confirm.evidence.Observation} says what happened on each,
 * {@link io.github.socklint.confirm.evidence.Verdicts} holds that against findings.
 */
package io.github.socklint.confirm.evidence;
