// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.ladder;

import io.github.socklint.model.evidence.ConnectionLife;
import io.github.socklint.model.evidence.End;
import io.github.socklint.model.evidence.Moment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A recorded moment of one of the ends. */
record Happening(Side side, Moment moment) {

  /** Those of both ends in the order of time, and of one instant in the order of their kinds. */
  static List<Happening> of(ConnectionLife life) {
    List<Happening> all = new ArrayList<>();
    add(life.here(), Side.HERE, all);
    life.there().ifPresent(there -> add(there, Side.THERE, all));
    all.sort(Comparator.comparingLong((Happening h) -> h.moment().atNanos())
        .thenComparing(h -> h.moment().what()));
    return all;
  }

  private static void add(End end, Side side, List<Happening> all) {
    end.moments().forEach(moment -> all.add(new Happening(side, moment)));
  }
}
