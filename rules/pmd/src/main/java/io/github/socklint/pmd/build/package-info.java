// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * Writes PMD's ruleset from the catalogue. Runs in the build only; start at
 * {@link io.github.socklint.pmd.build.RulesetWriter}.
 */
package io.github.socklint.pmd.build;
