// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.sarif;

import io.github.socklint.model.evidence.Verdict;
import io.github.socklint.report.baseline.BaselineState;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Which of two results for one finding is kept. */
final class Duplicates {
  /** From the mildest to the worst. */
  private static final List<String> VERDICTS = List.of(
      "",
      Verdict.NOT_EXERCISED.id(),
      Verdict.EXERCISED.id(),
      Verdict.RUNTIME_ONLY.id(),
      Verdict.CONFIRMED.id());

  private Duplicates() {}

  /** The one with the worse verdict, the first of equals; open where one of them is. */
  static ObjectNode worse(ObjectNode one, ObjectNode other) {
    if (isAbsent(one) != isAbsent(other)) {
      return isAbsent(one) ? other : one;
    }
    ObjectNode kept = rank(other) > rank(one) ? other : one;
    if (one.path("suppressions").isEmpty() || other.path("suppressions").isEmpty()) {
      kept.putArray("suppressions");
    }
    return kept;
  }

  private static int rank(ObjectNode result) {
    return VERDICTS.indexOf(result.at("/properties/verdict").asString(""));
  }

  /** Whether it is there only to say that it is gone. */
  static boolean isAbsent(ObjectNode result) {
    return result.path("baselineState").asString("").equals(BaselineState.ABSENT.id());
  }
}
