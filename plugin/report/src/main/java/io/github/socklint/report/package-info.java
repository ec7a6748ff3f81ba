// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * What a run found, in the forms that people and tools read.
 *
 * <p>A {@link io.github.socklint.report.Report} is everything there is to tell;
 * {@link io.github.socklint.report.ConsoleReport} tells it to a developer, {@code sarif} to tools.
 * {@code source} finds the source file of a place, {@code allow} what silences a finding,
 * {@code baseline} what was accepted before, {@code match} knows it again. Nothing here knows how a
 * finding is made: only the model is imported.
 */
package io.github.socklint.report;
