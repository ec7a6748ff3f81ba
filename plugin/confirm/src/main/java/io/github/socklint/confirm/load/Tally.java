// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load;

import io.github.socklint.confirm.load.peer.PeerKind;
import io.github.socklint.confirm.load.peer.Seen;
import java.io.IOException;
import java.net.ConnectException;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts during a run. Not for several threads. */
final class Tally {
  private final Map<PeerKind, KindTally> kinds = new EnumMap<>(PeerKind.class);
  private final Map<String, Integer> failures = new TreeMap<>();
  private int tried;
  private int established;
  private int refused;
  private int timedOut;

  void tried() {
    tried++;
  }

  int triedSoFar() {
    return tried;
  }

  void accepted() {
    tried++;
    established++;
  }

  void connected(PeerKind kind, long nanos) {
    established++;
    of(kind).connected(nanos);
  }

  void timedOut() {
    timedOut++;
  }

  /** A connect that failed; the JDK tells ECONNREFUSED from the rest by the text alone. */
  void failed(IOException failure) {
    String text = String.valueOf(failure.getMessage());
    if (failure instanceof ConnectException && text.contains("refused")) {
      refused++;
    } else if (failure instanceof ConnectException && text.contains("timed out")) {
      timedOut++;
    } else {
      failures.merge(text, 1, Integer::sum);
    }
  }

  void ended(Seen seen) {
    of(seen.kind()).add(seen);
  }

  private KindTally of(PeerKind kind) {
    return kinds.computeIfAbsent(kind, absent -> new KindTally());
  }

  Attempts attempts() {
    int failed = failures.values().stream().mapToInt(Integer::intValue).sum();
    int unfinished = tried - established - refused - timedOut - failed;
    return new Attempts(tried, established, refused, timedOut, unfinished, Map.copyOf(failures));
  }

  Map<PeerKind, KindTally> kinds() {
    return new EnumMap<>(kinds);
  }
}
