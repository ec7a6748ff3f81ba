// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.html;

import java.util.Locale;

/** Times as the page writes them. */
final class Durations {
  private static final long MICRO = 1_000;
  private static final long MILLI = 1_000_000;
  private static final long SECOND = 1_000_000_000;

  private Durations() {}

  /** In the unit that fits: {@code 12.3 ms}. */
  static String of(long nanos) {
    if (nanos < MILLI) {
      return number(nanos, MICRO) + " \u00b5s";
    }
    return nanos < SECOND ? number(nanos, MILLI) + " ms" : number(nanos, SECOND) + " s";
  }

  /** In seconds with all digits that a clock gives, as tcpdump does: {@code 0.000123}. */
  static String stamp(long nanos) {
    return String.format(Locale.ROOT, "%.6f", (double) nanos / SECOND);
  }

  private static String number(long nanos, long unit) {
    return nanos % unit == 0
        ? Long.toString(nanos / unit)
        : String.format(Locale.ROOT, "%.1f", (double) nanos / unit);
  }
}
