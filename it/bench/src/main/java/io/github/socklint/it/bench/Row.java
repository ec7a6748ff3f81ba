// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.bench;

import java.util.Locale;

/**
 * A line of the table.
 *
 * @param what what is compared
 * @param target the design's bound, or empty for a figure that has none
 * @param measured the figure
 * @param verdict how it compares
 */
record Row(String what, String target, String measured, Verdict verdict) {

  /** Whether the target is met. */
  enum Verdict {
    MET("met"),
    MISSED("MISSED"),
    NO_TARGET("");

    private final String text;

    Verdict(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  /** At least so many times. */
  static Row atLeast(String what, double bound, double ratio) {
    return of(what, "at least %.1f times", bound, "%.1f times", ratio, ratio >= bound);
  }

  /** At most so many times. */
  static Row atMost(String what, double bound, double ratio) {
    return of(what, "at most %.1f times", bound, "%.2f times", ratio, ratio <= bound);
  }

  /** A figure to know, with no target. */
  static Row info(String what, String format, Object... figures) {
    return new Row(what, "", String.format(Locale.ROOT, format, figures), Verdict.NO_TARGET);
  }

  static Row of(
      String what, String target, double bound, String format, double figure, boolean met) {
    return new Row(
        what,
        String.format(Locale.ROOT, target, bound),
        String.format(Locale.ROOT, format, figure),
        met ? Verdict.MET : Verdict.MISSED);
  }
}
