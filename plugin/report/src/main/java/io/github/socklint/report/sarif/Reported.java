// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.sarif;

import io.github.socklint.model.evidence.Judgement;
import io.github.socklint.model.finding.Finding;
import io.github.socklint.report.allow.Suppression;
import java.util.Optional;

/**
 * A result of a SARIF file, with all that the file says of it.
 *
 * @param finding what is wrong; its places have no artifact, and name source files below the root
 * @param module what it was found in, as {@code service} or {@code lib/app.jar}; empty where the
 *     file does not tell
 * @param baselineState {@code new}, {@code unchanged}, {@code updated} or {@code absent} (section
 *     3.27.24); empty where the run was held against nothing
 * @param suppression why it is silent; empty where it is not
 * @param judgement what recordings say of it; empty where none was held against it
 */
public record Reported(
    Finding finding,
    String module,
    String baselineState,
    Optional<Suppression> suppression,
    Optional<Judgement> judgement) {

  /** Whether it is only remembered: an earlier run had it, this one has not. */
  public boolean isGone() {
    return baselineState.equals("absent");
  }

  /** Whether it is there, and nothing silences it. */
  public boolean isOpen() {
    return suppression.isEmpty() && !isGone();
  }
}
