// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.sarif;

import static io.github.socklint.report.sarif.Coverage.Notice.Kind.BOUND_HIT;
import static io.github.socklint.report.sarif.Coverage.Notice.Kind.INPUT_ERROR;
import static io.github.socklint.report.sarif.Coverage.Notice.Kind.NOT_ANALYSED;
import static io.github.socklint.report.sarif.Coverage.Notice.Kind.WARNING;
import static io.github.socklint.report.sarif.SarifCoverage.notification;

import io.github.socklint.report.Report;
import io.github.socklint.report.RunSummary;
import io.github.socklint.report.baseline.BaselineReport;
import io.github.socklint.report.source.SourceLocator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Writes a report as SARIF 2.1.0: one log with one run. The same report gives the same bytes: no
 * times, no machine names, no absolute paths.
 */
public final class SarifWriter {
  static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final SourceLocator locator;

  /** Names files as this locator does; its root is the repository's. */
  public SarifWriter(SourceLocator locator) {
    this.locator = locator;
  }

  /** Writes the file, and the folders above it where they are missing. */
  public void write(Report report, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, text(report), StandardCharsets.US_ASCII);
  }

  /**
   * The log as text, with a line feed at its end. ASCII only, the rest escaped: a terminal's or a
   * pipe's encoding cannot spoil it, nor half a surrogate pair in a class's name.
   */
  public String text(Report report) {
    Json log = Json.object()
        .put("$schema", SCHEMA)
        .put("version", "2.1.0")
        .put("runs", List.of(run(report)));
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(new Indented(), text)) {
      log.write(json);
    }
    return text.append('\n').toString();
  }

  private Json run(Report report) {
    SarifRules rules = new SarifRules(report.rules());
    SarifResults results = new SarifResults(new SarifLocations(locator), rules);
    return Json.object()
        .put("tool", Json.object().put("driver", driver(report, rules)))
        .putIfPresent("automationDetails", report.automationId().map(id -> Json.of("id", id)))
        .put("originalUriBaseIds", SarifLocations.uriBases())
        .put("columnKind", "utf16CodeUnits")
        .put("invocations", List.of(invocation(report)))
        .put("taxonomies", List.of(rules.taxonomy()))
        .put("results", all(results, report))
        .put(
            "properties",
            Json.object().put(SarifCoverage.FILES, SarifCoverage.files(report.summary())));
  }

  private static List<Json> all(SarifResults results, Report report) {
    List<Json> all = new ArrayList<>(results.of(report.results()));
    report.baseline().map(BaselineReport::gone).map(results::absent).ifPresent(all::addAll);
    return all;
  }

  private static Json driver(Report report, SarifRules rules) {
    return Json.object()
        .put("name", "socklint")
        .put("semanticVersion", report.toolVersion())
        .put("language", "en")
        .put("rules", rules.descriptors())
        .put("supportedTaxonomies", List.of(Cwe.reference()));
  }

  private Json invocation(Report report) {
    List<Json> notifications = new ArrayList<>();
    RunSummary summary = report.summary();
    summary.inputErrors().forEach(line -> notifications.add(notification(INPUT_ERROR, line)));
    summary
        .notAnalysed()
        .forEach(problem -> notifications.add(notification(
            NOT_ANALYSED,
            locator.problemPath(problem.where()) + ": not analysed: " + problem.reason())));
    report.warnings().forEach(line -> notifications.add(notification(WARNING, line)));
    // In how many methods is not told: in recursions that may depend on which thread came first.
    summary
        .boundsHit()
        .keySet()
        .forEach(bound -> notifications.add(notification(BOUND_HIT, "bound hit: " + bound)));
    return Json.object()
        .put("executionSuccessful", report.summary().inputErrors().isEmpty())
        .put("toolExecutionNotifications", notifications);
  }

  /** Two spaces and line feeds on every system; an array's elements on lines of their own. */
  private static final class Indented extends ObjectWriteContext.Base {
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);
    }
  }
}
