// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.evidence;

import io.github.socklint.confirm.flight.Frame;
import io.github.socklint.model.evidence.Fact;
import io.github.socklint.model.evidence.Judgement;
import io.github.socklint.model.evidence.Judgement.Match;
import io.github.socklint.model.evidence.Verdict;
import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.finding.Place;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Rule;
import java.util.ArrayList;
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

  private final Map<Site, Set<Connection>> byLine = new HashMap<>();
  private final Map<Site, Set<Connection>> byMethod = new HashMap<>();
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
    late = new LateOpenings(evidence.connections(), told);
    for (Connection c : evidence.connections()) {
      c.frames().forEach(f -> put(byLine, Site.of(f), c));
      c.callSites().forEach(f -> put(byMethod, Site.of(f).wholeMethod(), c));
    }
  }

  private static void put(Map<Site, Set<Connection>> map, Site site, Connection c) {
    map.computeIfAbsent(site, s -> new LinkedHashSet<>()).add(c);
  }

  /** The verdict on a finding of this rule. */
  public Judgement of(Finding finding, Rule rule) {
    Set<Connection> own = at(finding.place());
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
    List<Fact> facts = match == Match.METHOD ? List.of() : facts(own, rule);
    Verdict verdict = facts.isEmpty() ? Verdict.EXERCISED : Verdict.CONFIRMED;
    return new Judgement(verdict, match, own.size(), facts, Optional.empty());
  }

  private Set<Connection> atOpenings(Finding finding) {
    Set<Connection> own = new LinkedHashSet<>();
    for (Step step : finding.steps()) {
      if (step.kind() == Step.Kind.OPENED) {
        Set<Connection> here = at(step.place());
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

  private Set<Connection> at(Place place) {
    return Site.of(place).map(s -> byLine.getOrDefault(s, Set.of())).orElse(Set.of());
  }

  private static List<Fact> facts(Set<Connection> connections, Rule rule) {
    Map<Kind, List<Observation>> seen = new HashMap<>();
    for (Connection c : connections) {
      if (rule.id().equals(ON_EXCEPTION) && !c.isAbandoned()) {
        continue;
      }
      for (Observation o : c.observations()) {
        seen.computeIfAbsent(o.kind(), k -> new ArrayList<>()).add(o);
      }
    }
    List<Fact> facts = new ArrayList<>();
    for (String id : rule.evidence()) {
      Kind.of(id).map(seen::get).ifPresent(all -> facts.add(fact(all)));
    }
    return facts;
  }

  /** What several observations of one kind have in common. */
  static Fact fact(List<Observation> all) {
    Kind kind = all.get(0).kind();
    long figure = 0;
    for (Observation o : all) {
      figure = kind.figure().join(figure, o.figure());
    }
    Map<String, Long> figures =
        kind.figure() == Kind.Figure.NONE ? Map.of() : Map.of(kind.figure().id(), figure);
    List<String> stack = all.stream()
        .map(o -> o.stack().frames())
        .filter(frames -> !frames.isEmpty())
        .findFirst()
        .map(frames -> frames.stream().map(Frame::toString).toList())
        .orElse(List.of());
    return new Fact(kind.id(), all.size(), figures, stack);
  }
}
