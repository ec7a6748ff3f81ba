// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.sarif;

import io.github.socklint.model.finding.Finding;
import io.github.socklint.report.baseline.BaselineState;
import io.github.socklint.report.match.Identity;
import io.github.socklint.report.match.Matching;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is new, gone and the same between two SARIF files of socklint.
 *
 * @param fresh findings of the later file that are not in the earlier one and that nothing silences
 * @param gone findings of the earlier file that nothing silenced and that are not in the later one
 * @param same how many are in both
 * @param log the later file, in which each result has its {@code baselineState}; what is gone is
 *     there as {@code absent}
 */
public record SarifComparison(List<Finding> fresh, List<Finding> gone, int same, SarifLog log) {

  /** Freezes the lists. */
  public SarifComparison {
    fresh = List.copyOf(fresh);
    gone = List.copyOf(gone);
  }

  /** Compares; the later log is changed by it. */
  public static SarifComparison of(SarifLog earlier, SarifLog later) {
    List<Finding> before = earlier.findings();
    List<Finding> now = later.findings();
    Matching matching = Matching.of(identities(before), identities(now));
    for (int i = 0; i < now.size(); i++) {
      boolean known = matching.earlier(i).isPresent();
      mark(later.result(i), known ? BaselineState.UNCHANGED : BaselineState.NEW);
    }
    List<Integer> gone =
        matching.gone().stream().filter(i -> !earlier.isSilent(i)).toList();
    markGone(gone.stream().map(earlier::result).toList(), earlier, later);
    List<Finding> fresh = IntStream.range(0, now.size())
        .filter(i -> matching.earlier(i).isEmpty() && !later.isSilent(i))
        .mapToObj(now::get)
        .toList();
    int same = before.size() - matching.gone().size();
    return new SarifComparison(fresh, gone.stream().map(before::get).toList(), same, later);
  }

  private static List<Identity> identities(List<Finding> findings) {
    return findings.stream()
        .map(finding -> Identity.of(finding, finding.place().sourceFile()))
        .toList();
  }

  private static void mark(ObjectNode result, BaselineState state) {
    result.put("baselineState", state.id());
  }

  /** What a baseline told to be gone is gone from another point of view: it is left out. */
  private static void markGone(List<ObjectNode> gone, SarifLog earlier, SarifLog later) {
    ObjectNode run = later.runs().get(0);
    RuleUnion rules = new RuleUnion();
    rules.add(run);
    earlier.runs().forEach(rules::add);
    rules.putInto(run);
    later.runs().forEach(each -> removeAbsent(each));
    ArrayNode results = results(run);
    for (ObjectNode result : gone) {
      ObjectNode absent = result.deepCopy();
      mark(absent, BaselineState.ABSENT);
      rules.point(absent);
      if (!absent.path("suppressions").isArray()) {
        absent.putArray("suppressions");
      }
      results.add(absent);
    }
  }

  private static ArrayNode results(ObjectNode run) {
    return run.get("results") instanceof ArrayNode known ? known : run.putArray("results");
  }

  private static void removeAbsent(ObjectNode run) {
    List<ObjectNode> kept = new ArrayList<>();
    results(run).forEach(result -> {
      if (result instanceof ObjectNode each && !Duplicates.isAbsent(each)) {
        kept.add(each);
      }
    });
    run.putArray("results").addAll(kept);
  }
}
