// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * The nouns of socklint: rules, findings and API models.
 *
 * <p>Five packages, none of which knows how a finding is made: {@code rule} is the catalogue of
 * what can be wrong, {@code api} says what library methods do to a socket, {@code finding} is what
 * a run reports, {@code allow} reads the comments that silence one, {@code message} has the IDs of
 * messages to users. Start at {@link io.github.socklint.model.finding.Finding}.
 */
package io.github.socklint.model;
