// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load;

import io.github.socklint.confirm.load.peer.PeerKind;
import java.time.Duration;
import java.util.Map;

/**
 * What came of a load.
 *
 * @param load with the address that was listened on where the port was 0
 * @param mostAtOnce established connections at the same time, at most
 * @param took from the first connection tried to the end of the last
 * @param stopped whether somebody ended it before its bounds did
 * @param tallies what was seen, by kind, of the kinds that came
 */
public record LoadResult(
    Load load,
    Attempts attempts,
    int mostAtOnce,
    Duration took,
    boolean stopped,
    Map<PeerKind, KindTally> tallies) {

  /** All kinds together. */
  public KindTally total() {
    KindTally total = new KindTally();
    tallies.values().forEach(total::addAll);
    return total;
  }
}
