// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.check;

import io.github.socklint.engine.Settings;
import io.github.socklint.engine.domain.Trail;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.program.ClassShape;
import io.github.socklint.engine.program.Program;
import io.github.socklint.model.finding.Confidence;
import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.finding.Place;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** Takes the findings of all checks and threads; the gravest of one rule at one place is kept. */
public final class Sink {
  private record Key(String ruleId, MethodId method, int line, String subject) {}

  private static final List<String> LINGER_RULES = List.of(
      "option-invalid",
      "option-ineffective",
      "linger-unit",
      "linger-on-event-loop",
      "linger-zero",
      "linger-long-close");

  private final Program program;
  private final Settings settings;
  private final Map<Key, Draft> drafts = new ConcurrentHashMap<>();

  /**
   * A finding in the making.
   *
   * @param subject what is misused, for the fingerprint; no line numbers
   */
  public record Draft(
      String ruleId,
      Level level,
      Confidence confidence,
      MethodId method,
      int line,
      String subject,
      String message,
      List<Trail> steps) {
    /** Freezes the steps. */
    public Draft {
      steps = List.copyOf(steps);
    }
  }

  /** A sink for this program under these settings. */
  public Sink(Program program, Settings settings) {
    this.program = program;
    this.settings = settings;
  }

  /** The settings. */
  public Settings settings() {
    return settings;
  }

  /** Adds a finding, unless its class is not judged or its rule is switched off. */
  public void add(Draft d) {
    if (!program.isJudged(d.method().owner())) {
      return;
    }
    Key key = new Key(d.ruleId(), d.method(), d.line(), d.line() == 0 ? d.subject() : "");
    drafts.merge(key, d, Sink::graver);
  }

  private static Draft graver(Draft a, Draft b) {
    int byLevel = a.level().compareTo(b.level());
    if (byLevel != 0) {
      return byLevel < 0 ? a : b;
    }
    int byConfidence = a.confidence().compareTo(b.confidence());
    if (byConfidence != 0) {
      return byConfidence < 0 ? a : b;
    }
    int bySteps = Integer.compare(a.steps().size(), b.steps().size());
    if (bySteps != 0) {
      return bySteps < 0 ? a : b;
    }
    return (a.message() + a.steps()).compareTo(b.message() + b.steps()) <= 0 ? a : b;
  }

  /** Of several linger rules that one call breaks, the gravest; among equals the first of these. */
  private Collection<Draft> oneForEachLinger() {
    Map<Key, Draft> kept = new HashMap<>();
    for (Draft d : drafts.values()) {
      if (d.ruleId().equals("socket-leak-on-exception") && isKeptForGood(d)) {
        continue;
      }
      boolean linger = LINGER_RULES.contains(d.ruleId()) && isAboutLinger(d);
      String rule = linger ? "linger" : d.ruleId();
      Key key = new Key(rule, d.method(), d.line(), d.line() == 0 || !linger ? d.subject() : "");
      kept.merge(key, d, (a, b) -> linger ? before(a, b) : graver(a, b));
    }
    return kept.values();
  }

  /** Whether what is lost on an exception is not closed otherwise either. */
  private boolean isKeptForGood(Draft d) {
    return drafts.values().stream()
        .anyMatch(o -> (o.ruleId().equals("socket-field-never-closed")
                || o.ruleId().equals("socket-leak") && o.level() == Level.ERROR)
            && o.method().equals(d.method())
            && o.line() == d.line());
  }

  private static boolean isAboutLinger(Draft d) {
    return d.subject().startsWith("linger");
  }

  private static Draft before(Draft a, Draft b) {
    int byLevel = a.level().compareTo(b.level());
    if (byLevel != 0) {
      return byLevel < 0 ? a : b;
    }
    return LINGER_RULES.indexOf(a.ruleId()) <= LINGER_RULES.indexOf(b.ruleId()) ? a : b;
  }

  /** Everything that was added, with fingerprints, in report order. */
  public List<Finding> findings() {
    List<Draft> ordered = new ArrayList<>(oneForEachLinger());
    ordered.sort(java.util.Comparator.comparing((Draft d) -> d.method().toString())
        .thenComparing(Draft::ruleId)
        .thenComparingInt(Draft::line)
        .thenComparing(Draft::subject));
    Fingerprints fingerprints = new Fingerprints();
    List<Finding> findings = new ArrayList<>();
    for (Draft d : ordered) {
      Optional<Level> level = settings.levels().getOrDefault(d.ruleId(), Optional.of(d.level()));
      String fingerprint = fingerprints.of(d.ruleId(), d.method(), d.subject());
      level.ifPresent(l -> findings.add(finish(d, l, fingerprint)));
    }
    findings.sort(Finding.REPORT_ORDER);
    return findings;
  }

  private Finding finish(Draft d, Level level, String fingerprint) {
    List<Step> steps = new ArrayList<>();
    for (Trail t : d.steps()) {
      steps.add(new Step(place(t.method(), t.line()), t.kind(), t.message()));
    }
    return new Finding(
        d.ruleId(),
        level,
        d.confidence(),
        place(d.method(), d.line()),
        d.message(),
        steps,
        fingerprint);
  }

  private Place place(MethodId m, int line) {
    Optional<ClassShape> shape = program.shape(m.owner());
    return new Place(
        shape.map(ClassShape::artifact).orElse(""),
        m.owner(),
        m.name(),
        m.descriptor(),
        shape.map(ClassShape::sourceFile).orElse(m.owner().replace('.', '/') + ".java"),
        line > 0 ? OptionalInt.of(line) : OptionalInt.empty());
  }
}
