// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {
  @Test
  void aSeriesTellsItsMedianSpreadAndHighestPeak() {
    Series odd = series(3, 1, 2);
    assertEquals(2, odd.wall());
    assertEquals("1.00–3.00 s", odd.spread());
    assertEquals(3, odd.peakMib());
    assertEquals(2.5, series(4, 1, 2, 3).wall());
  }

  @Test
  void aSeriesWithoutRunsIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Series("none", List.of()));
  }

  @Test
  void theReportShowsRatiosBesideTheirTargets() {
    Row met = Row.atLeast("faster", 4, 5.25);
    Row missed = Row.atMost("slower", 2.5, 3);
    assertEquals(Row.Verdict.MET, met.verdict());
    assertEquals(Row.Verdict.MISSED, missed.verdict());
    Part part = new Part("Ten", "Ten jars.", List.of(met, missed), List.of(series(1, 2)));
    String markdown = BenchReport.markdown(List.of(part), "A machine");
    assertTrue(markdown.contains("| faster | at least 4.0 times | 5.3 times | met |"), markdown);
    assertTrue(markdown.contains("| slower | at most 2.5 times | 3.00 times | MISSED |"), markdown);
    assertTrue(markdown.contains("| it | 2 | 1.50 s | 1.00–2.00 s |  | 0.50 s | 2 |"), markdown);
    assertEquals(3, BenchReport.tsv(List.of(part)).lines().count());
  }

  private static Series series(double... seconds) {
    return new Series(
        "it",
        java.util.Arrays.stream(seconds)
            .mapToObj(s -> new Sample(s, 0.5, (long) (s * 1024), Double.NaN))
            .toList());
  }
}
