// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run;

import io.github.socklint.model.message.MessageId;
import io.github.socklint.report.baseline.BaselineFile;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The baseline of a run.
 *
 * @param file accepted findings; may be missing where the run is to make it
 * @param acceptReason why all findings of this run are accepted; empty: they are not
 * @param prune whether accepted findings that are gone are removed
 * @param today the date of what is accepted now
 */
public record BaselineSetting(
    BaselineFile file, Optional<String> acceptReason, boolean prune, LocalDate today) {

  /**
   * Checks that there is a reason where findings are to be accepted.
   *
   * @throws UsageException for a blank one
   */
  public BaselineSetting {
    Objects.requireNonNull(file);
    Objects.requireNonNull(today);
    if (acceptReason.filter(String::isBlank).isPresent()) {
      throw new UsageException(
          MessageId.BASELINE,
          "the reason to accept findings is empty; say why they may stay, for example"
              + " 'before 2.0, see issue 17'");
    }
    acceptReason = acceptReason.map(String::strip);
  }
}
