// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * The findings that somebody has accepted, in a file that people read, compare and edit. Start at
 * {@link io.github.socklint.report.baseline.BaselineFile}; README.md has the format.
 */
package io.github.socklint.report.baseline;
