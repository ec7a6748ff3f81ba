// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.evidence;

import io.github.socklint.confirm.recording.Life;
import io.github.socklint.confirm.recording.TcpState;
import io.github.socklint.model.evidence.Recorded.CloseWait;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** How many sockets were in CLOSE_WAIT over time. */
final class CloseWaitLevels {
  private static final int MOST_POINTS = 200;

  private final LongStream.Builder begins = LongStream.builder();
  private final LongStream.Builder ends = LongStream.builder();
  private long first = Long.MAX_VALUE;
  private boolean byShim;

  void add(Connection c) {
    first = Math.min(first, Ends.began(c));
    c.life().ifPresent(life -> add(life, c.lastNanos()));
  }

  private void add(Life life, long lastNanos) {
    byShim = true;
    long since = life.states().getOrDefault(TcpState.CLOSE_WAIT, 0L);
    long closed = life.times().closeBegan();
    long until = closed == 0 ? lastNanos : closed;
    if (since != 0 && until > since) {
      begins.add(since);
      ends.add(until);
    }
  }

  /** At most 200: beyond that, the highest level of each of as many slices of time. */
  List<CloseWait> levels() {
    List<CloseWait> exact = new ArrayList<>();
    if (!byShim) {
      return exact;
    }
    exact.add(new CloseWait(0, 0));
    long[] up = begins.build().sorted().toArray();
    long[] down = ends.build().sorted().toArray();
    int begun = 0;
    int ended = 0;
    while (ended < down.length) {
      long at = begun < up.length ? Math.min(up[begun], down[ended]) : down[ended];
      while (begun < up.length && up[begun] == at) {
        begun++;
      }
      while (ended < down.length && down[ended] == at) {
        ended++;
      }
      exact.add(new CloseWait(at - first, begun - ended));
    }
    return exact.size() <= MOST_POINTS ? exact : slices(exact);
  }

  private static List<CloseWait> slices(List<CloseWait> exact) {
    long last = exact.get(exact.size() - 1).atNanos();
    long slice = last / (MOST_POINTS - 1) + 1;
    long[] highest = new long[MOST_POINTS];
    long before = 0;
    int at = 0;
    for (int i = 0; i < MOST_POINTS; i++) {
      highest[i] = before;
      for (; at < exact.size() && exact.get(at).atNanos() / slice == i; at++) {
        before = exact.get(at).count();
        highest[i] = Math.max(highest[i], before);
      }
    }
    highest[MOST_POINTS - 1] = before;
    List<CloseWait> levels = new ArrayList<>();
    for (int i = 0; i < MOST_POINTS; i++) {
      levels.add(new CloseWait(i * slice, highest[i]));
    }
    return levels;
  }
}
