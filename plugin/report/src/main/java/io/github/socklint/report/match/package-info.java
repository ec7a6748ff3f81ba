// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * Which finding of one run is which of another, though lines have moved. Start at
 * {@link io.github.socklint.report.match.Matching}; nothing of the reports is known here.
 */
package io.github.socklint.report.match;
