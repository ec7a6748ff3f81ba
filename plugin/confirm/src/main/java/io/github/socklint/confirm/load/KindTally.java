// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load;

import io.github.socklint.confirm.load.peer.Ending;
import io.github.socklint.confirm.load.peer.Seen;
import io.github.socklint.confirm.load.peer.Traffic;
import java.util.EnumMap;
import java.util.Map;

/** What the peers of one kind, or of all, saw. */
public final class KindTally {
  private final Map<Ending, Integer> endings = new EnumMap<>(Ending.class);
  private final Latencies connect = new Latencies();
  private final Latencies firstByte = new Latencies();
  private final Latencies end = new Latencies();
  private Traffic traffic = Traffic.NONE;

  KindTally() {}

  void add(Seen seen) {
    endings.merge(seen.ending(), 1, Integer::sum);
    traffic = traffic.plus(seen.traffic());
    if (seen.firstByteNanos() >= 0) {
      firstByte.add(seen.firstByteNanos());
    }
    end.add(seen.lifeNanos());
  }

  void connected(long nanos) {
    connect.add(nanos);
  }

  void addAll(KindTally others) {
    others.endings.forEach((ending, count) -> endings.merge(ending, count, Integer::sum));
    connect.addAll(others.connect);
    firstByte.addAll(others.firstByte);
    end.addAll(others.end);
    traffic = traffic.plus(others.traffic);
  }

  /** How many peers there were. */
  public int peers() {
    return endings.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many of them ended so. */
  public int ended(Ending ending) {
    return endings.getOrDefault(ending, 0);
  }

  /** What went over their connections. */
  public Traffic traffic() {
    return traffic;
  }

  /** From the call of connect to the established connection; none where peers play the server. */
  public Latencies connect() {
    return connect;
  }

  /** From the established connection to the first byte read, where one came. */
  public Latencies firstByte() {
    return firstByte;
  }

  /** From the established connection to its end, whoever ended it. */
  public Latencies end() {
    return end;
  }
}
