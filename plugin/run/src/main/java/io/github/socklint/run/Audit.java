// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run;

import io.github.socklint.engine.Analysis;
import io.github.socklint.engine.Engine;
import io.github.socklint.engine.Settings;
import io.github.socklint.engine.program.Program.Problem;
import io.github.socklint.model.api.ApiModelException;
import io.github.socklint.model.api.ApiModels;
import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.rule.Catalogue;
import io.github.socklint.report.Report;
import io.github.socklint.report.Result;
import io.github.socklint.report.RunSummary;
import io.github.socklint.report.RunSummary.NotAnalysed;
import io.github.socklint.report.RunSummary.SourceFiles;
import io.github.socklint.report.allow.Silencer;
import io.github.socklint.report.source.SourceLocator;
import io.github.socklint.source.SourceCounts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Judges class files and source: reads them, lets the engine look, silences what is allowed. */
public final class Audit {
  private Audit() {}

  /**
   * Runs once. Input that cannot be read does not stop it: it is among the report's errors and the
   * rest is judged.
   *
   * @param progress is told, from any thread, how many classes are done
   * @throws UsageException where a model file cannot be used
   */
  public static Outcome run(Request request, IntConsumer progress) {
    long start = System.nanoTime();
    ApiModels models = models(request.inputs().models());
    Optional<BaselineCheck> baseline = request.baseline().map(BaselineCheck::begin);
    try (InputFiles files = InputFiles.open(request.inputs(), models)) {
      Analysis analysis = new Engine(models, settings(request.policy()))
          .onProgress(progress)
          .analyse(files.program());
      Naming naming = request.naming();
      List<Path> judged = request.inputs().judged();
      SourceLocator repositoryNames =
          new SourceLocator(naming.root(), naming.sourceRoots(), judged);
      SourceLocator consoleNames = repositoryNames.seenFrom(naming.workingFolder(), judged);
      RunSummary summary = summary(files, analysis, start);
      Report report = report(request, analysis.findings(), summary, consoleNames, files.notes());
      Outcome outcome = new Outcome(report, repositoryNames, consoleNames, Optional.empty());
      return baseline.map(b -> b.apply(outcome, request)).orElse(outcome);
    }
  }

  private static ApiModels models(List<Path> files) {
    ApiModels models = ApiModels.bundled();
    for (Path file : files) {
      try {
        models = models.with(file);
      } catch (ApiModelException e) {
        throw new UsageException(e);
      }
    }
    return models;
  }

  private static Settings settings(Policy policy) {
    Settings settings = Settings.defaults().withLongLingerSeconds(policy.longLingerSeconds());
    for (var override : policy.levels().overrides().entrySet()) {
      settings = settings.withLevel(override.getKey(), override.getValue());
    }
    return settings;
  }

  private static Report report(
      Request request,
      List<Finding> findings,
      RunSummary summary,
      SourceLocator names,
      List<String> notes) {
    Catalogue catalogue = Catalogue.bundled();
    Silencer silencer = new Silencer(
        request.policy().excludes(), names, id -> catalogue.find(id).isPresent());
    List<Result> results = new ArrayList<>();
    for (Finding finding : findings) {
      results.add(new Result(finding, silencer.suppression(finding)));
    }
    List<String> warnings = new ArrayList<>(silencer.warnings());
    warnings.addAll(notes);
    return new Report(
        Version.current(),
        catalogue.rules(),
        results,
        warnings,
        summary,
        request.naming().automationId());
  }

  private static RunSummary summary(InputFiles files, Analysis analysis, long start) {
    List<NotAnalysed> problems = new ArrayList<>();
    for (Problem problem : files.without(analysis.problems())) {
      problems.add(new NotAnalysed(problem.where(), problem.reason()));
    }
    SourceCounts sources = files.sources();
    return new RunSummary(
        files.seen(),
        analysis.classesAnalysed() - sources.classes(),
        new SourceFiles(
            sources.files(), sources.compiled(), sources.analysed(), sources.unreadable()),
        analysis.methodsAnalysed(),
        problems,
        files.inputErrors(),
        analysis.boundsHit(),
        Duration.ofNanos(System.nanoTime() - start));
  }
}
