// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The whole measurement: read the truth, audit, score, write the tables. */
public final class Harness {
  private Harness() {}

  /**
   * Measures.
   *
   * @throws IOException if the truth, a jar or the audit's SARIF cannot be had
   * @throws InterruptedException if interrupted while an audit runs
   */
  public static Outcome run(Settings settings) throws IOException, InterruptedException {
    List<Site> sites = TruthTables.read(settings.truth()).stream()
        .filter(site -> settings.wanted(site.jar()))
        .toList();
    List<Reported> findings = new ArrayList<>();
    for (Path sarif : sarifs(settings, sites)) {
      findings.addAll(SarifReader.read(sarif));
    }
    Score score = Score.of(sites, findings, new MethodLines(settings.jars()));
    Files.createDirectories(settings.out());
    Files.writeString(settings.out().resolve("TRUTH.md"), MarkdownTables.of(score));
    Files.writeString(settings.out().resolve("truth.tsv"), Listing.tsv(score));
    return new Outcome(
        score.linger().percent(),
        score.bugs().percent(),
        score.silent().percent(),
        Listing.console(score, settings.out()));
  }

  private static List<Path> sarifs(Settings settings, List<Site> sites)
      throws IOException, InterruptedException {
    if (settings.sarif().isPresent()) {
      return List.of(settings.sarif().get());
    }
    Audit audit = new Audit(settings.socklint());
    List<Path> jars = settings.jarsOf(sites);
    if (!settings.perJar()) {
      return List.of(audit.run(jars, settings.out().resolve("audit")));
    }
    List<Path> sarifs = new ArrayList<>();
    for (Path jar : jars) {
      Path out = settings.out().resolve("audit-" + jar.getFileName());
      sarifs.add(audit.run(List.of(jar), out));
    }
    return sarifs;
  }

  /**
   * What came of it.
   *
   * @param lingerPercent linger and watermark sites answered as labelled
   * @param bugsPercent real bugs found
   * @param silentPercent fine sites left silent
   * @param summary the totals and the wrong sites, for a terminal
   */
  public record Outcome(
      double lingerPercent, double bugsPercent, double silentPercent, String summary) {}
}
