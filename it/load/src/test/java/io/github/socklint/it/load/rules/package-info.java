// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * A scenario for each rule that names evidence: a wrong and a right program, which look alike, and
 * the peers that both meet. {@link io.github.socklint.it.load.rules.RulesIT} audits them, runs them
 * recorded, and holds the recordings against the findings. To add one, write a
 * {@link io.github.socklint.it.load.rules.Scenario} and name it in
 * {@link io.github.socklint.it.load.rules.Scenarios}.
 */
package io.github.socklint.it.load.rules;
