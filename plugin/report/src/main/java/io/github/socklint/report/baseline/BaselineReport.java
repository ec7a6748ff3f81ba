// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.baseline;

import java.util.List;

/**
 * What a run says of the baseline that it was held against.
 *
 * @param file the baseline's name for people
 * @param found how many accepted findings are still there
 * @param gone accepted findings that are no longer there, in the order of the file
 * @param notLookedFor how many accepted findings this run could not look for: of rules that are
 *     off, of other modules, in code that could not be analysed
 * @param accepted findings that this run adds to the baseline
 * @param pruned whether those that are gone are removed from it
 */
public record BaselineReport(
    String file,
    int found,
    List<Accepted> gone,
    int notLookedFor,
    List<Accepted> accepted,
    boolean pruned) {

  /** Freezes the lists. */
  public BaselineReport {
    gone = List.copyOf(gone);
    accepted = List.copyOf(accepted);
  }
}
