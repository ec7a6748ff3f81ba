// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run.load;

import io.github.socklint.confirm.load.Attempts;
import io.github.socklint.confirm.load.KindTally;
import io.github.socklint.confirm.load.Latencies;
import io.github.socklint.confirm.load.LoadResult;
import io.github.socklint.confirm.load.peer.Ending;
import io.github.socklint.confirm.load.peer.PeerKind;
import io.github.socklint.confirm.load.peer.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** The figures of a load as tables for a person. */
public final class LoadTable {
  private static final double MICROS_IN_MILLI = 1000;
  private static final double[] PERCENTILES = {50, 90, 99, 100};
  private static final double BYTES_IN_MIB = 1024.0 * 1024.0;

  private final LoadResult result;

  /** Of this result. */
  public LoadTable(LoadResult result) {
    this.result = result;
  }

  /** The lines, without line ends. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(head());
    if (result.total().peers() > 0) {
      lines.add("");
      lines.addAll(endings());
      lines.add("");
      lines.addAll(latencies());
      lines.addAll(notes());
    }
    return lines;
  }

  private List<String> head() {
    Attempts attempts = result.attempts();
    List<String> lines = new ArrayList<>();
    lines.add(format(
        "socklint: %,d connections %s %s in %.1f s%s, at most %,d at once",
        attempts.tried(),
        result.load().side() == Side.CLIENT ? "to" : "accepted on",
        Addresses.text(result.load().address()),
        result.took().toMillis() / MICROS_IN_MILLI,
        result.stopped() ? " (stopped)" : "",
        result.mostAtOnce()));
    lines.add(format(
        "  established %,d, refused %,d, timed out %,d%s",
        attempts.established(),
        attempts.refused(),
        attempts.timedOut(),
        attempts.unfinished() == 0 ? "" : format(", unfinished %,d", attempts.unfinished())));
    new TreeMap<>(attempts.failures())
        .forEach((text, count) -> lines.add(format("  failed %,d: %s", count, text)));
    Latencies connect = result.total().connect();
    if (connect.count() > 0) {
      lines.add("  connect, ms (p50, p90, p99, max):" + millis(connect));
    }
    lines.add("  again: seed " + result.load().deal().seed() + ", mix "
        + result.load().deal().mix().text());
    return lines;
  }

  private List<String> endings() {
    List<String> lines = new ArrayList<>();
    lines.add("                                     ended by other side  by     end of       MiB");
    lines.add(
        "peer                 peers  answered      EOF     reset  peer     run    sent   received");
    result.tallies().forEach((kind, tally) -> lines.add(ending(kind.id(), tally)));
    lines.add(ending("all", result.total()));
    return lines;
  }

  private static String ending(String name, KindTally tally) {
    return format(
        "%-16s %,9d %,9d %,8d %,9d %,8d %,7d %,9.1f %,9.1f",
        name,
        tally.peers(),
        tally.firstByte().count(),
        tally.ended(Ending.EOF),
        tally.ended(Ending.RESET),
        tally.ended(Ending.OWN),
        tally.ended(Ending.CUT),
        tally.traffic().sent() / BYTES_IN_MIB,
        tally.traffic().received() / BYTES_IN_MIB);
  }

  private List<String> latencies() {
    List<String> lines = new ArrayList<>();
    lines.add("                 first byte, ms                          end, ms");
    lines.add(
        "peer                    p50       p90       p99       max       p50       p90       p99"
            + "       max");
    result.tallies().forEach((kind, tally) -> lines.add(latencies(kind.id(), tally)));
    lines.add(latencies("all", result.total()));
    return lines;
  }

  private static String latencies(String name, KindTally tally) {
    return format("%-16s ", name) + millis(tally.firstByte()) + millis(tally.end());
  }

  /** Dashes where nothing was measured: a zero would be a figure. */
  private static String millis(Latencies times) {
    StringBuilder cells = new StringBuilder();
    for (double percent : PERCENTILES) {
      cells.append(
          times.count() == 0 ? format("%10s", "-") : format("%,10.2f", millis(times, percent)));
    }
    return cells.toString();
  }

  private List<String> notes() {
    KindTally halfClosed = result.tallies().get(PeerKind.HALF_CLOSE);
    if (halfClosed == null || halfClosed.ended(Ending.OWN) == 0) {
      return List.of();
    }
    return List.of(
        "",
        format(
            "note: %,d of %,d half-close peers sent FIN and got none back in time: look for"
                + " CLOSE_WAIT on the other side",
            halfClosed.ended(Ending.OWN), halfClosed.peers()));
  }

  private static double millis(Latencies times, double percent) {
    return times.atPercentileMicros(percent) / MICROS_IN_MILLI;
  }

  private static String format(String pattern, Object... arguments) {
    return String.format(Locale.ROOT, pattern, arguments);
  }
}
