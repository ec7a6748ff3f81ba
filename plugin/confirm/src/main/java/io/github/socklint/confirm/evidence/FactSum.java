// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.evidence;

import io.github.socklint.confirm.flight.Frame;
import io.github.socklint.model.evidence.Fact;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One kind of what was seen, over cohorts. */
final class FactSum {
  private final Kind kind;
  private final Set<Cohort> cohorts = new HashSet<>();
  private long connections;
  private long figure;
  private long largest = -1;
  private Optional<Connection> mostTelling = Optional.empty();
  private List<Frame> stack = List.of();

  FactSum(Kind kind) {
    this.kind = kind;
  }

  /** Adds something of this kind that was seen of a cohort. */
  void add(Cohort cohort, Cohort.Seen seen) {
    if (cohorts.add(cohort)) {
      connections += cohort.connections();
    }
    figure = kind.figure().join(figure, cohort.figure(seen));
    boolean first = stack.isEmpty() && !seen.stack().frames().isEmpty();
    if (first || cohort.largest(seen) > largest) {
      largest = cohort.largest(seen);
      mostTelling = Optional.of(cohort.mostTelling(seen));
      stack = seen.stack().frames().isEmpty() ? stack : seen.stack().frames();
    }
  }

  long connections() {
    return connections;
  }

  /** The connection with the largest figure. */
  Optional<Connection> mostTelling() {
    return mostTelling;
  }

  Fact fact() {
    Map<String, Long> figures =
        kind.figure() == Kind.Figure.NONE ? Map.of() : Map.of(kind.figure().id(), figure);
    return new Fact(
        kind.id(), connections, figures, stack.stream().map(Frame::toString).toList());
  }
}
