// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.html;

import io.github.socklint.model.evidence.Recorded;
import io.github.socklint.model.evidence.Recorded.CloseTime;
import io.github.socklint.model.evidence.Recorded.CloseWait;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was recorded in all, as the template names its parts.
 *
 * @param facts sentences
 * @param faults what could not be read
 * @param closes how long closes took; empty where none was dated
 * @param closeWait the sockets in CLOSE_WAIT over time; none or one
 */
record Charts(List<String> facts, List<String> faults, List<Bucket> closes, List<Line> closeWait) {
  private static final int WIDTH = 600;
  private static final int HEIGHT = 120;

  /** One bucket of the histogram; the width is in hundredths of the fullest one. */
  record Bucket(String upTo, String count, String width) {}

  /**
   * A line over time.
   *
   * @param path in a drawing that is 600 wide and 120 high
   * @param most the highest level
   * @param end the time at the right end
   */
  record Line(String path, String most, String end, String summary) {}

  static Charts of(Recorded recorded) {
    return new Charts(
        List.of(
            Words.count(recorded.sockets(), "socket") + "; processes: "
                + Words.number(recorded.processes()),
            "recorded by the Java agent: " + Words.number(recorded.byAgent())
                + ", by the native shim: " + Words.number(recorded.byShim())),
        recorded.faults().stream().map(Shown::of).toList(),
        buckets(recorded.closeTimes()),
        recorded.closeWait().stream().anyMatch(level -> level.count() > 0)
            ? List.of(line(recorded.closeWait()))
            : List.of());
  }

  /** For the template. */
  boolean hasCloses() {
    return !closes.isEmpty();
  }

  private static List<Bucket> buckets(List<CloseTime> times) {
    long most = times.stream().mapToLong(CloseTime::count).max().orElse(1);
    return times.stream()
        .map(time -> new Bucket(
            "less than " + Durations.of(time.upToNanos()),
            Words.number(time.count()),
            coordinate(100.0 * time.count() / Math.max(1, most))))
        .toList();
  }

  /** A level holds until the next one begins. */
  private static Line line(List<CloseWait> levels) {
    long most = levels.stream().mapToLong(CloseWait::count).max().orElse(1);
    long end = Math.max(1, levels.get(levels.size() - 1).atNanos());
    List<String> path = new ArrayList<>();
    for (CloseWait level : levels) {
      String x = coordinate((double) WIDTH * level.atNanos() / end);
      String y = coordinate(HEIGHT - (double) HEIGHT * level.count() / Math.max(1, most));
      path.add(path.isEmpty() ? "M" + x + " " + y : "H" + x + "V" + y);
    }
    return new Line(
        String.join("", path),
        Words.number(most),
        Durations.of(end),
        "Sockets in CLOSE_WAIT over " + Durations.of(end) + ": at most " + Words.number(most)
            + ", at the end " + Words.number(levels.get(levels.size() - 1).count()));
  }

  private static String coordinate(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
