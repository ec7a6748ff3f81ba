// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.truth;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * All sites, judged.
 *
 * @param answers one for each site, in the order of the tables
 * @param elsewhere how many findings stand at or near no labelled site, by {@code rule:level}
 */
record Score(List<Answer.At> answers, Map<String, Integer> elsewhere) {

  /**
   * A share of sites.
   *
   * @param name what is counted
   * @param right how many are as wanted
   * @param all how many there are
   */
  record Share(String name, int right, int all) {

    /** In per cent; 100 where there is nothing to count. */
    double percent() {
      return all == 0 ? 100 : 100.0 * right / all;
    }

    String display() {
      return String.format(Locale.ROOT, "%-32s %5.1f %%  %d of %d", name, percent(), right, all);
    }
  }

  static Score of(List<Site> sites, List<Reported> findings, MethodLines lines) {
    Places places = new Places(lines);
    List<Site> lingerSites =
        sites.stream().filter(s -> s.table() == Site.Table.LINGER).toList();
    LingerScorer linger = new LingerScorer(places, lingerSites, findings);
    LifecycleScorer lifecycle = new LifecycleScorer(places, findings);
    List<Answer.At> answers = sites.stream()
        .map(s -> s.table() == Site.Table.LINGER ? linger.judge(s) : lifecycle.judge(s))
        .toList();
    Map<String, Integer> elsewhere = new TreeMap<>();
    findings.stream()
        .filter(f -> answers.stream().noneMatch(a -> a.reported().contains(f)))
        .forEach(f -> elsewhere.merge(f.ruleId() + ":" + f.level().text(), 1, Integer::sum));
    return new Score(answers, elsewhere);
  }

  Share linger() {
    return share("linger and watermark sites", s -> s.table() == Site.Table.LINGER);
  }

  Share bugs() {
    return share("real bugs found", s -> s.expectation() instanceof Expectation.RealBug);
  }

  Share silent() {
    return share(
        "fine sites silent",
        s -> s.table() == Site.Table.LIFECYCLE && s.expectation() instanceof Expectation.Silent);
  }

  Share debatable() {
    return share(
        "debatable sites at most a note",
        s ->
            s.table() == Site.Table.LIFECYCLE && s.expectation() instanceof Expectation.NoteAtMost);
  }

  List<Share> shares() {
    return List.of(linger(), bugs(), silent(), debatable());
  }

  /** The sites with another answer than wanted. */
  List<Answer.At> wrong() {
    return answers.stream().filter(a -> !a.answer().right()).toList();
  }

  private Share share(String name, Predicate<Site> which) {
    List<Answer.At> of = answers.stream().filter(a -> which.test(a.site())).toList();
    return new Share(name, (int) of.stream().filter(a -> a.answer().right()).count(), of.size());
  }
}
