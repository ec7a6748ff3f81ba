// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.evidence;

import io.github.socklint.confirm.flight.Frame;
import io.github.socklint.model.evidence.Judgement;
import io.github.socklint.model.evidence.Judgement.Match;
import io.github.socklint.model.evidence.Verdict;
import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.finding.Place;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Rule;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds evidence against findings. A connection is a finding's where the finding's line is on one
 * of its stacks; where the line is none that touches a socket by itself (a read, say), where it was
 * opened on the line that the path begins with; else where the finding's method handled it, which
 * shows that the code ran and confirms nothing.
 */
public final class Verdicts {
  /** A socket of the path without the exception may stay open for good reason, in a pool say. */
  static final String ON_EXCEPTION = "socket-leak-on-exception";

  private final Evidence evidence;
  private final Map<Site, Set<Cohort>> byLine = new HashMap<>();
  private final Map<Site, Set<Cohort>> byMethod = new HashMap<>();
  private final LateOpenings late;

  /** A call site; line 0 stands for the whole method. */
  private record Site(String className, String method, int line) {
    static Site of(Frame f) {
      return new Site(f.className(), f.method(), f.line());
    }

    static Optional<Site> of(Place p) {
      return p.line().isPresent()
          ? Optional.of(new Site(p.className(), p.method(), p.line().getAsInt()))
          : Optional.empty();
    }

    Site wholeMethod() {
      return new Site(className, method, 0);
    }
  }

  /**
   * Verdicts that rest on this evidence.
   *
   * @param told all findings that are to be judged
   */
  public Verdicts(Evidence evidence, List<Finding> told) {
    this.evidence = evidence;
    this.late = new LateOpenings(evidence.cohorts(), told);
    for (Cohort c : evidence.cohorts()) {
      c.frames().forEach(f -> put(byLine, Site.of(f), c));
      c.callSites().forEach(f -> put(byMethod, Site.of(f).wholeMethod(), c));
    }
  }

  private static void put(Map<Site, Set<Cohort>> map, Site site, Cohort c) {
    map.computeIfAbsent(site, s -> new LinkedHashSet<>()).add(c);
  }

  /** The verdict on a finding of this rule. */
  public Judgement of(Finding finding, Rule rule) {
    Set<Cohort> own = at(finding.place());
    Match match = Match.LINE;
    if (own.isEmpty()) {
      own = atOpenings(finding);
      match = Match.OPENING;
    }
    if (own.isEmpty()) {
      Place p = finding.place();
      own = byMethod.getOrDefault(new Site(p.className(), p.method(), 0), Set.of());
      match = Match.METHOD;
    }
    if (own.isEmpty()) {
      return Judgement.NOT_EXERCISED;
    }
    // What a whole method does is too much to hold against one line of it.
    List<FactSum> sums = match == Match.METHOD ? List.of() : sums(own, rule);
    return new Judgement(
        sums.isEmpty() ? Verdict.EXERCISED : Verdict.CONFIRMED,
        match,
        own.stream().mapToLong(Cohort::connections).sum(),
        sums.stream().map(FactSum::fact).toList(),
        sums.stream().findFirst().flatMap(FactSum::mostTelling).map(evidence::lifeOf));
  }

  private Set<Cohort> atOpenings(Finding finding) {
    Set<Cohort> own = new LinkedHashSet<>();
    for (Step step : finding.steps()) {
      if (step.kind() == Step.Kind.OPENED) {
        Set<Cohort> here = at(step.place());
        own.addAll(here.isEmpty() ? late.after(step.place()) : here);
      }
    }
    return own;
  }

  /**
   * Whether misuse that this finding tells of need not be told again. A leak on the path of an
   * exception tells only of what confirms it.
   */
  public static boolean tells(Finding finding, Judgement judgement) {
    return !finding.ruleId().equals(ON_EXCEPTION) || judgement.verdict() == Verdict.CONFIRMED;
  }

  private Set<Cohort> at(Place place) {
    return Site.of(place).map(s -> byLine.getOrDefault(s, Set.of())).orElse(Set.of());
  }

  /** By kind, in the rule's order. */
  private static List<FactSum> sums(Set<Cohort> cohorts, Rule rule) {
    Map<Kind, FactSum> seen = new EnumMap<>(Kind.class);
    for (Cohort cohort : cohorts) {
      if (rule.id().equals(ON_EXCEPTION) && !cohort.isAbandoned()) {
        continue;
      }
      for (Cohort.Seen each : cohort.seen()) {
        seen.computeIfAbsent(each.kind(), FactSum::new).add(cohort, each);
      }
    }
    return rule.evidence().stream()
        .flatMap(id -> Kind.of(id).stream())
        .filter(seen::containsKey)
        .map(seen::get)
        .toList();
  }
}
