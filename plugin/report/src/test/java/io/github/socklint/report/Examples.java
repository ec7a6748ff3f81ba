// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report;

import io.github.socklint.model.finding.Confidence;
import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.finding.Place;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Level;
import io.github.socklint.model.rule.Rule;
import io.github.socklint.model.rule.RuleGroup;
import io.github.socklint.report.RunSummary.NotAnalysed;
import io.github.socklint.report.RunSummary.SourceFiles;
import io.github.socklint.report.allow.Suppression;
import io.github.socklint.report.baseline.Accepted;
import io.github.socklint.report.baseline.BaselineReport;
import io.github.socklint.report.baseline.BaselineState;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reports with made-up findings, for tests. */
public final class Examples {
  private static final Suppression ALLOWED =
      new Suppression(Suppression.Kind.IN_SOURCE, "the peer is us");
  private static final Suppression EXCLUDED =
      new Suppression(Suppression.Kind.EXTERNAL, "generated");

  private Examples() {}

  /** A rule with little in it. */
  public static Rule rule(String id, Level level) {
    return new Rule(
        id,
        "Title of " + id,
        level,
        "",
        RuleGroup.TEARDOWN,
        List.of(),
        List.of(),
        List.of(772, 404),
        "Found when it is found.",
        "It hurts.",
        "Close it in `finally`,\nor in **try-with-resources**.\n\nMore text.",
        "class Wrong {}\n",
        "class Right {}\n",
        List.of("socket(7)"),
        "",
        "");
  }

  /** A place in {@code org.example.Server}; no line where it is 0. */
  public static Place place(String artifact, int line) {
    return new Place(
        artifact,
        "org.example.Server",
        "serve",
        "(I)V",
        "org/example/Server.java",
        line == 0 ? OptionalInt.empty() : OptionalInt.of(line));
  }

  /** A leak with a path of two steps. */
  public static Finding leak(Place place, Level level) {
    return new Finding(
        "socket-leak",
        level,
        Confidence.HIGH,
        place,
        "The socket is never closed.",
        List.of(
            new Step(place, Step.Kind.OPENED, "the socket is opened here"),
            new Step(place, Step.Kind.LEAVES, "the method returns here without closing it")),
        "0a1b2c3d");
  }

  /** A run in which nothing was met and nothing happened. */
  public static RunSummary nothing() {
    return new RunSummary(0, 0, SourceFiles.NONE, 0, List.of(), List.of(), Map.of(), Duration.ZERO);
  }

  /** A report with these results and nothing else. */
  public static Report report(Result... results) {
    return new Report("1.2.3", rules(), List.of(results), List.of(), nothing(), Optional.empty());
  }

  /** A report that has one of everything. */
  public static Report full() {
    Place known = place("target/classes", 42);
    Place unknown = place("lib/a b.jar!/BOOT-INF/lib/x.jar", 0);
    return new Report(
        "1.2.3",
        rules(),
        List.of(
            new Result(leak(known, Level.ERROR), Optional.empty()),
            new Result(leak(unknown, Level.NOTE), Optional.empty()),
            new Result(leak(place("target/classes", 7), Level.WARNING), Optional.of(ALLOWED)),
            new Result(leak(place("target/classes", 8), Level.WARNING), Optional.of(EXCLUDED))),
        List.of("A.java:3: warning: an allow comment without a reason"),
        new RunSummary(
            100,
            10,
            new SourceFiles(7, 3, 2, 1),
            40,
            List.of(new NotAnalysed("lib/broken.jar", "truncated at byte 12")),
            List.of("no-such.jar: no such file"),
            Map.of("states per block", 2),
            Duration.ofMillis(1234)),
        Optional.of("socklint/service/"));
  }

  /** An accepted finding that is no longer there. */
  public static Accepted gone() {
    return Accepted.of(
        leak(place("target/classes", 3), Level.ERROR),
        "src/org/example/Gone.java",
        "target/classes",
        "before 2.0",
        LocalDate.of(2026, 11, 23));
  }

  /** A run with a new finding, one that is accepted, and an accepted one that is gone. */
  public static Report againstBaseline() {
    Suppression accepted = new Suppression(Suppression.Kind.BASELINE, "before 2.0");
    Result fresh = new Result(
        leak(place("target/classes", 42), Level.ERROR),
        Optional.empty(),
        Optional.of(BaselineState.NEW));
    Result known = new Result(
        leak(place("target/classes", 50), Level.ERROR),
        Optional.of(accepted),
        Optional.of(BaselineState.UNCHANGED));
    return report()
        .withBaseline(
            List.of(fresh, known),
            List.of(),
            new BaselineReport("baseline.yaml", 1, List.of(gone()), 2, List.of(), false));
  }

  private static List<Rule> rules() {
    return List.of(rule("linger-zero", Level.WARNING), rule("socket-leak", Level.ERROR));
  }
}
