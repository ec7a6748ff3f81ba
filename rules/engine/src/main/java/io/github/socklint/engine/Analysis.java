// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine;

import io.github.socklint.engine.program.Program;
import io.github.socklint.model.finding.Finding;
import java.util.List;
import java.util.Map;

/**
 * What a run found.
 *
 * @param findings in report order, without duplicates
 * @param classesAnalysed how many classes were looked into
 * @param methodsAnalysed how many of their methods have code that was followed
 * @param boundsHit bounds that were hit, by name, and in how many methods
 * @param problems what could not be analysed
 */
public record Analysis(
    List<Finding> findings,
    int classesAnalysed,
    int methodsAnalysed,
    Map<String, Integer> boundsHit,
    List<Program.Problem> problems) {

  /** Freezes the collections. */
  public Analysis {
    findings = List.copyOf(findings);
    boundsHit = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(boundsHit));
    problems = List.copyOf(problems);
  }
}
