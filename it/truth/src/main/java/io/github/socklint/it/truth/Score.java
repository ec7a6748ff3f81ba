// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.truth;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * All sites, judged by the findings in one form of code.
 *
 * @param form what was audited
 * @param answers one for each site, in the order of the tables
 * @param elsewhere how many findings stand at or near no labelled site, by {@code rule:level}
 */
record Score(Form form, List<Answer.At> answers, Map<String, Integer> elsewhere) {

  /**
   * A share of the sites of one kind.
   *
   * @param right how many are as wanted
   * @param all how many there are
   */
  record Share(int right, int all) {

    /** In per cent; 100 where there is nothing to count. */
    double percent() {
      return all == 0 ? 100 : 100.0 * right / all;
    }

    /** In per cent and in sites, with that between. */
    String display(String between) {
      return String.format(Locale.ROOT, "%.1f %%%s%d of %d", percent(), between, right, all);
    }
  }

  /** Judges all sites but those of the jars that have no source. */
  static Score of(
      Form form,
      List<Site> sites,
      Set<String> withoutSources,
      List<Reported> findings,
      MethodLines lines) {
    Places places = new Places(lines);
    List<Site> lingerSites =
        sites.stream().filter(s -> s.table() == Site.Table.LINGER).toList();
    LingerScorer linger = new LingerScorer(places, lingerSites, findings);
    LifecycleScorer lifecycle = new LifecycleScorer(places, findings);
    List<Answer.At> answers = sites.stream()
        .map(s -> {
          if (withoutSources.contains(s.jar())) {
            return new Answer.At(s, Answer.NO_SOURCES, "", List.of());
          }
          return s.table() == Site.Table.LINGER ? linger.judge(s) : lifecycle.judge(s);
        })
        .toList();
    Map<String, Integer> elsewhere = new TreeMap<>();
    findings.stream()
        .filter(f -> answers.stream().noneMatch(a -> a.reported().contains(f)))
        .forEach(f -> elsewhere.merge(f.ruleId() + ":" + f.level().text(), 1, Integer::sum));
    return new Score(form, answers, elsewhere);
  }

  /** The share of right answers; a site without source does not count. */
  Share share(SiteKind kind) {
    List<Answer.At> of = answers.stream()
        .filter(a -> a.answer() != Answer.NO_SOURCES && SiteKind.of(a.site()) == kind)
        .toList();
    return new Share((int) of.stream().filter(a -> a.answer().right()).count(), of.size());
  }

  /** For each site its answers in all forms of code, in the order of the scores. */
  static List<List<Answer.At>> bySite(List<Score> scores) {
    return IntStream.range(0, scores.get(0).answers().size())
        .mapToObj(i -> scores.stream().map(score -> score.answers().get(i)).toList())
        .toList();
  }
}
