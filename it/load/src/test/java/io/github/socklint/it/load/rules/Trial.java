// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import io.github.socklint.confirm.evidence.Evidence;
import io.github.socklint.confirm.evidence.Verdicts;
import io.github.socklint.confirm.flight.Flight;
import io.github.socklint.confirm.flight.Frame;
import io.github.socklint.confirm.load.LoadResult;
import io.github.socklint.model.evidence.Judgement;
import io.github.socklint.model.evidence.Verdict;
import io.github.socklint.model.finding.Confidence;
import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.finding.Place;
import io.github.socklint.model.rule.Catalogue;
import io.github.socklint.model.rule.Level;
import io.github.socklint.model.rule.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** All twins, audited, run recorded, and held against their recordings. */
final class Trial {
  private static final int MEETS = 24;
  private static final int MEETINGS_AT_ONCE = 8;

  private final Map<Meeting, Optional<LoadResult>> played = new LinkedHashMap<>();
  private final Map<Meeting, String> thrown = new LinkedHashMap<>();
  private final List<Tried> tried = new ArrayList<>();
  private Evidence evidence;

  private Trial() {}

  static Trial run(Path folder) throws Exception {
    Trial trial = new Trial();
    for (boolean collects : new boolean[] {false, true}) {
      try (StageProcess stage = StageProcess.start(folder, collects)) {
        trial.play(stage, collects);
        int exit = stage.end();
        if (exit != 0) {
          throw new IllegalStateException("the stage ended with " + exit);
        }
      }
    }
    trial.judge(folder);
    return trial;
  }

  private void play(StageProcess stage, boolean collects) throws Exception {
    List<Meeting> meetings = new ArrayList<>();
    for (Scenario scenario : Scenarios.ALL) {
      if (scenario.collected() == collects) {
        int meets = scenario.overwhelmed() ? Stage.THREADS : MEETS;
        meetings.add(new Meeting(scenario, "wrong", meets));
        meetings.add(new Meeting(scenario, "right", meets));
      }
    }
    // Where sockets are closed by nobody else, their peers wait for the collector.
    ExecutorService threads =
        Executors.newFixedThreadPool(collects ? meetings.size() : MEETINGS_AT_ONCE);
    Map<Meeting, Future<Optional<LoadResult>>> running = new LinkedHashMap<>();
    meetings.forEach(m -> running.put(m, threads.submit(() -> run(m, stage))));
    for (Meeting meeting : meetings) {
      thrown.put(meeting, stage.done(meeting.scenario(), meeting.twin()));
    }
    if (collects) {
      stage.collect();
    }
    for (Meeting meeting : meetings) {
      played.put(meeting, result(running.get(meeting)));
    }
    threads.shutdown();
  }

  private static Optional<LoadResult> run(Meeting meeting, StageProcess stage) throws IOException {
    try {
      return meeting.run(stage);
    } catch (IOException | RuntimeException e) {
      stage.fail(meeting.scenario(), meeting.twin(), e);
      throw e;
    }
  }

  private static Optional<LoadResult> result(Future<Optional<LoadResult>> future)
      throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private void judge(Path folder) throws IOException {
    Path recordings = folder.resolve("recordings");
    evidence = Evidence.read(recordings);
    Map<String, List<Frame>> lines = lines(recordings);
    Twins twins = new Twins(folder);
    for (Map.Entry<Meeting, Optional<LoadResult>> entry : played.entrySet()) {
      Meeting meeting = entry.getKey();
      Scenario scenario = meeting.scenario();
      boolean wrong = meeting.twin().equals("wrong");
      List<Finding> findings = twins.audit(meeting.type()).stream()
          .filter(f -> f.ruleId().equals(scenario.rule()))
          .toList();
      List<Finding> held = wrong
          ? findings
          : lines.getOrDefault(meeting.type().getName(), List.of()).stream()
              .map(frame -> finding(scenario.rule(), frame))
              .toList();
      tried.add(new Tried(
          scenario,
          meeting.twin(),
          findings,
          held.size(),
          worst(held, scenario.rule()),
          meeting.telling(entry.getValue()),
          thrown.get(meeting)));
    }
  }

  /** By twin, each line of it that is on a stack of a recorded event. */
  private static Map<String, List<Frame>> lines(Path recordings) throws IOException {
    return Flight.readAll(recordings).stream()
        .flatMap(flight -> flight.events().stream())
        .flatMap(event -> event.at().stack().frames().stream())
        .distinct()
        .filter(frame -> frame.className().contains("$"))
        .collect(Collectors.groupingBy(Trial::twinOf));
  }

  /** Of {@code LingerZero$Wrong$1} that is {@code LingerZero$Wrong}. */
  private static String twinOf(Frame frame) {
    String[] parts = frame.className().split("\\$");
    return parts[0] + "$" + parts[1];
  }

  private static Finding finding(String rule, Frame frame) {
    Place place = new Place(
        "",
        frame.className(),
        frame.method(),
        frame.descriptor(),
        "",
        frame.line() > 0 ? OptionalInt.of(frame.line()) : OptionalInt.empty());
    return new Finding(rule, Level.WARNING, Confidence.HIGH, place, "", List.of(), "");
  }

  private Judgement worst(List<Finding> findings, String ruleId) {
    Rule rule = Catalogue.bundled().rule(ruleId);
    Verdicts verdicts = new Verdicts(evidence, findings);
    return findings.stream()
        .map(f -> verdicts.of(f, rule))
        .min(Comparator.comparingInt(j -> SEVERITY.indexOf(j.verdict())))
        .orElse(Judgement.NOT_EXERCISED);
  }

  private static final List<Verdict> SEVERITY =
      List.of(Verdict.CONFIRMED, Verdict.EXERCISED, Verdict.NOT_EXERCISED, Verdict.RUNTIME_ONLY);

  Evidence evidence() {
    return evidence;
  }

  Tried wrong(Scenario scenario) {
    return find(scenario, "wrong");
  }

  Tried right(Scenario scenario) {
    return find(scenario, "right");
  }

  private Tried find(Scenario scenario, String twin) {
    return tried.stream()
        .filter(t -> t.twin().equals(twin) && t.scenario().rule().equals(scenario.rule()))
        .findFirst()
        .orElseThrow();
  }

  VerdictTable table() {
    return new VerdictTable(tried);
  }
}
