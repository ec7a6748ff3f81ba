// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * What the running program says of findings: facts out of recordings, and the verdict they lead to.
 * Start reading at {@link io.github.socklint.model.evidence.Judgement}.
 */
package io.github.socklint.model.evidence;
