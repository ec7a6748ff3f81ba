// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run;

import io.github.socklint.model.message.MessageId;
import io.github.socklint.report.Report;
import io.github.socklint.report.Result;
import io.github.socklint.report.allow.Suppression;
import io.github.socklint.report.baseline.Accepted;
import io.github.socklint.report.baseline.BaselineException;
import io.github.socklint.report.baseline.BaselineReport;
import io.github.socklint.report.baseline.BaselineState;
import io.github.socklint.report.match.Identity;
import io.github.socklint.report.match.Matching;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Holds what a run found against what is accepted. For one run. */
final class BaselineCheck {
  private final BaselineSetting setting;
  private final List<Accepted> before;
  private final List<Accepted> acceptedNow = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  private BaselineCheck(BaselineSetting setting, List<Accepted> before) {
    this.setting = setting;
    this.before = before;
  }

  /**
   * Reads the baseline, before anything else takes time. One that is missing hides nothing: every
   * finding is new then, and that is told.
   *
   * @throws UsageException where it is wrong
   */
  static BaselineCheck begin(BaselineSetting setting) {
    try {
      Optional<List<Accepted>> accepted = setting.file().read();
      BaselineCheck check = new BaselineCheck(setting, accepted.orElse(List.of()));
      if (accepted.isEmpty() && setting.acceptReason().isEmpty()) {
        check.warn(": no such file, so every finding is new; --baseline-accept REASON (in Maven"
            + " -Dsocklint.baselineAccept=REASON) makes it");
      }
      return check;
    } catch (BaselineException e) {
      throw new UsageException(e);
    }
  }

  /** The outcome in which accepted findings are silent. */
  Outcome apply(Outcome outcome, Request request) {
    List<Result> results = openFirst(outcome.report());
    List<Identity> found =
        results.stream().map(r -> Identity.of(r.finding(), path(r, outcome))).toList();
    Matching matching = Matching.of(before.stream().map(Accepted::identity).toList(), found);
    boolean mayChange = mayChange(outcome);
    List<Result> checked = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      OptionalInt earlier = matching.earlier(i);
      checked.add(
          earlier.isPresent()
              ? known(results.get(i), before.get(earlier.getAsInt()))
              : fresh(results.get(i), found.get(i).path(), outcome, mayChange));
    }
    List<Accepted> missing = matching.gone().stream().map(before::get).toList();
    BaselineReport told = told(missing, mayChange, new LookedFor(request, outcome));
    return outcome.with(
        outcome.report().withBaseline(checked, warnings, told),
        new BaselineChange(setting.file(), acceptedNow, told.pruned() ? told.gone() : List.of()));
  }

  /** Accepted findings silence those first that nothing else silences. */
  private static List<Result> openFirst(Report report) {
    return report.results().stream()
        .sorted(Comparator.comparing(r -> r.suppression().isPresent()))
        .toList();
  }

  private static String path(Result result, Outcome outcome) {
    return outcome.repositoryNames().path(result.finding().place());
  }

  private static Result known(Result result, Accepted accepted) {
    return new Result(
        result.finding(),
        result.suppression().or(() -> silence(accepted)),
        Optional.of(BaselineState.UNCHANGED));
  }

  private Result fresh(Result result, String path, Outcome outcome, boolean mayChange) {
    String from = outcome.repositoryNames().problemPath(result.finding().place().artifact());
    Optional<Accepted> now = setting
        .acceptReason()
        .filter(reason -> mayChange && result.suppression().isEmpty())
        .map(reason -> Accepted.of(result.finding(), path, from, reason, setting.today()));
    now.ifPresent(acceptedNow::add);
    return new Result(
        result.finding(),
        result.suppression().or(() -> now.flatMap(BaselineCheck::silence)),
        Optional.of(BaselineState.NEW));
  }

  private static Optional<Suppression> silence(Accepted accepted) {
    return Optional.of(new Suppression(Suppression.Kind.BASELINE, accepted.reason()));
  }

  private BaselineReport told(List<Accepted> missing, boolean mayChange, LookedFor lookedFor) {
    List<Accepted> gone = missing.stream().filter(lookedFor::wouldShow).toList();
    return new BaselineReport(
        setting.file().shownAs(),
        before.size() - missing.size(),
        gone,
        missing.size() - gone.size(),
        acceptedNow,
        setting.prune() && mayChange);
  }

  /** A run that could not read what it was told to knows too little to change anything. */
  private boolean mayChange(Outcome outcome) {
    boolean whole = outcome.report().summary().inputErrors().isEmpty()
        && outcome.nothingJudged().isEmpty();
    if (!whole && (setting.prune() || setting.acceptReason().isPresent())) {
      warn(" is left as it is: not all that was named could be judged");
    }
    return whole;
  }

  private void warn(String text) {
    warnings.add(MessageId.BASELINE.on("baseline " + setting.file().shownAs() + text));
  }
}
