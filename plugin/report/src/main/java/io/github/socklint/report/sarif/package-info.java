// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * The report as SARIF 2.1.0. Start at {@link io.github.socklint.report.sarif.SarifWriter}; sections
 * named in comments are those of the OASIS standard of 27 March 2020.
 */
package io.github.socklint.report.sarif;
