// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.ladder;

import io.github.socklint.model.evidence.ConnectionLife;
import io.github.socklint.model.evidence.End;
import java.util.List;

/**
 * The life of a connection, ready to be drawn.
 *
 * @param here what this end is called: its address and what it did
 * @param there what the other end is called
 * @param bothRecorded whether both ends were; else all that is told of the other end is inferred
 * @param rungs in the order of time
 */
public record Ladder(String here, String there, boolean bothRecorded, List<Rung> rungs) {

  /** Copies the list. */
  public Ladder {
    rungs = List.copyOf(rungs);
  }

  /** Works out the packets and the states. */
  public static Ladder of(ConnectionLife life) {
    Climb climb = new Climb(life);
    Happening.of(life).forEach(climb::take);
    return new Ladder(
        name(life.here().local(), life.here()),
        life.there().map(there -> name(there.local(), there)).orElse(life.here().peer()),
        life.there().isPresent(),
        climb.rungs());
  }

  private static String name(String address, End end) {
    return (address.isEmpty() ? end.role() : address + ", " + end.role()) + ", process "
        + end.pid();
  }
}
