// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The whole measurement: read the truth, audit, score, write the tables. */
final class Harness {
  private final Settings settings;
  private final List<Site> sites;
  private final MethodLines lines;

  private Harness(Settings settings) throws IOException {
    this.settings = settings;
    this.sites = TruthTables.read(settings.truth()).stream()
        .filter(site -> settings.wanted(site.jar()))
        .toList();
    this.lines = new MethodLines(settings.jars());
  }

  /**
   * Measures.
   *
   * @throws IOException if the truth, a jar or the audit's SARIF cannot be had
   * @throws InterruptedException if interrupted while an audit runs
   */
  static Outcome run(Settings settings) throws IOException, InterruptedException {
    List<Score> scores = new Harness(settings).scores();
    Files.createDirectories(settings.out());
    Files.writeString(settings.out().resolve("TRUTH.md"), MarkdownTables.of(scores));
    Files.writeString(settings.out().resolve("truth.tsv"), Listing.tsv(scores));
    return new Outcome(scores, Listing.console(scores, settings.out()));
  }

  private List<Score> scores() throws IOException, InterruptedException {
    if (settings.sarif().isPresent()) {
      return List.of(ofClassFiles(SarifReader.read(settings.sarif().get())));
    }
    List<Score> scores = new ArrayList<>();
    scores.add(ofClassFiles(audited(settings.jarsOf(sites), settings.perJar())));
    if (!settings.classesOnly()) {
      List<Reported> findings = audited(settings.sourceJars(), true);
      scores.add(Score.of(Form.SOURCE, sites, settings.withoutSources(sites), findings, lines));
    }
    return List.copyOf(scores);
  }

  private Score ofClassFiles(List<Reported> findings) {
    return Score.of(Form.CLASS_FILES, sites, Set.of(), findings, lines);
  }

  private List<Reported> audited(List<Path> jars, boolean runEach)
      throws IOException, InterruptedException {
    Audit audit = new Audit(settings.socklint());
    if (!runEach) {
      return SarifReader.read(audit.run(jars, settings.out().resolve("audit")));
    }
    List<Reported> findings = new ArrayList<>();
    for (Path jar : jars) {
      Path out = settings.out().resolve("audit-" + jar.getFileName());
      findings.addAll(SarifReader.read(audit.run(List.of(jar), out)));
    }
    return findings;
  }

  /**
   * What came of it.
   *
   * @param scores one for each form of code that was audited, class files first
   * @param summary the totals and the wrong sites, for a terminal
   */
  record Outcome(List<Score> scores, String summary) {}
}
