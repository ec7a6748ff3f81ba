// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run;

import io.github.socklint.model.rule.Catalogue;
import io.github.socklint.report.RunSummary.NotAnalysed;
import io.github.socklint.report.baseline.Accepted;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Whether a run would have shown an accepted finding if it was still there: its rule ran, its file
 * is of what was judged, and its code could be analysed. Only then is it gone where it is missing.
 */
final class LookedFor {
  private final Policy policy;
  private final List<String> judged;
  private final List<String> notAnalysed;

  LookedFor(Request request, Outcome outcome) {
    this.policy = request.policy();
    this.judged = request.inputs().judged().stream()
        .map(Path::toString)
        .map(outcome.repositoryNames()::problemPath)
        .toList();
    this.notAnalysed = outcome.report().summary().notAnalysed().stream()
        .map(NotAnalysed::where)
        .map(outcome.repositoryNames()::problemPath)
        .toList();
  }

  boolean wouldShow(Accepted accepted) {
    return ruleRan(accepted.identity().ruleId())
        && judged.stream().anyMatch(path -> isIn(path, accepted))
        && notAnalysed.stream().noneMatch(where -> isAbout(where, accepted));
  }

  /** What is read from class files has the path of its source, which was not judged. */
  private static boolean isIn(String judged, Accepted accepted) {
    return isBelow(judged, accepted.from())
        || isBelow(judged, accepted.identity().path());
  }

  private static boolean isBelow(String folder, String path) {
    return folder.isEmpty()
        || path.equals(folder)
        || path.startsWith(folder + "/")
        || path.startsWith(folder + "!/");
  }

  /** A rule of another release is not known here, and did not run. */
  private boolean ruleRan(String id) {
    Optional<?> known = Catalogue.bundled().find(id);
    boolean isOff = policy.levels().overrides().containsKey(id)
        && policy.levels().overrides().get(id).isEmpty();
    return known.isPresent() && !isOff;
  }

  /**
   * What was not analysed is a method, a class, a file, or an archive with all that is in it. In
   * doubt the finding is taken to be there.
   */
  private static boolean isAbout(String where, Accepted accepted) {
    String path = accepted.identity().path();
    String owner = accepted.identity().owner();
    String type = owner.substring(0, Math.max(0, owner.lastIndexOf('.')));
    return where.startsWith(path)
        || path.startsWith(where)
        || !type.isEmpty() && where.replace('/', '.').contains(type);
  }
}
