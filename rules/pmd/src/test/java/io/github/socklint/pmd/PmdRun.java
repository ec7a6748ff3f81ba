// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd;

import io.github.socklint.model.finding.Confidence;
import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.finding.Place;
import io.github.socklint.model.rule.Catalogue;
import io.github.socklint.model.rule.Level;
import io.github.socklint.model.rule.Rule;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import net.sourceforge.pmd.PMDConfiguration;
import net.sourceforge.pmd.PmdAnalysis;
import net.sourceforge.pmd.lang.LanguageRegistry;
import net.sourceforge.pmd.reporting.Report;
import net.sourceforge.pmd.reporting.RuleViolation;

/** Runs PMD in this process, over a folder of sources, with all of socklint's rules. */
record PmdRun(Report report) {

  static PmdRun over(Path sources, List<Path> classPath) {
    return over(sources, classPath, List.of("category/java/socklint.xml"));
  }

  static PmdRun over(Path sources, List<Path> classPath, List<String> rulesets) {
    PMDConfiguration configuration = new PMDConfiguration(LanguageRegistry.PMD);
    configuration.addInputPath(sources);
    configuration.addRelativizeRoot(sources);
    configuration.setIgnoreIncrementalAnalysis(true);
    configuration.setThreads(2);
    rulesets.forEach(configuration::addRuleSet);
    configuration.prependAuxClasspath(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    try (PmdAnalysis analysis = PmdAnalysis.create(configuration)) {
      return new PmdRun(analysis.performAnalysisAndCollectReport());
    }
  }

  /** The violations as findings, with file, line, rule, level and message. */
  List<Finding> findings(Path sources) {
    return report.getViolations().stream().map(v -> finding(v, sources)).toList();
  }

  private static Finding finding(RuleViolation violation, Path sources) {
    Rule rule = Catalogue.bundled().rules().stream()
        .filter(r -> r.pmdName().equals(violation.getRule().getName()))
        .findFirst()
        .orElseThrow();
    Level level = rule.level();
    for (Level each : Level.values()) {
      if (violation.getDescription().startsWith(each.id() + ": ")) {
        level = each;
      }
    }
    Path file = Path.of(violation.getFileId().getAbsolutePath());
    Place place = new Place(
        file.toString(),
        "",
        "",
        "",
        sources.toAbsolutePath().relativize(file).toString().replace('\\', '/'),
        OptionalInt.of(violation.getBeginLine()));
    return new Finding(
        rule.id(), level, Confidence.HIGH, place, violation.getDescription(), List.of(), "");
  }
}
