// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.browser;

import io.github.socklint.model.evidence.Judgement;
import io.github.socklint.model.finding.Confidence;
import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.finding.Place;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Catalogue;
import io.github.socklint.model.rule.Level;
import io.github.socklint.model.rule.Rule;
import io.github.socklint.report.Report;
import io.github.socklint.report.Result;
import io.github.socklint.report.RunSummary;
import io.github.socklint.report.RunSummary.NotAnalysed;
import io.github.socklint.report.RunSummary.SourceFiles;
import io.github.socklint.report.html.HtmlReport;
import io.github.socklint.report.sarif.SarifLog;
import io.github.socklint.report.sarif.SarifWriter;
import io.github.socklint.report.source.SourceFolders;
import io.github.socklint.report.source.SourceLocator;
import io.github.socklint.run.Audit;
import io.github.socklint.run.Inputs;
import io.github.socklint.run.Naming;
import io.github.socklint.run.Outcome;
import io.github.socklint.run.Policy;
import io.github.socklint.run.Request;
import io.github.socklint.run.RuleLevels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Pages to be looked at. */
final class Pages {
  /** Ends elements, starts others, turns the direction of writing. */
  static final String HOSTILE =
      "</script></title><img src=x onerror=document.title='owned'>\u2028\u202e\"'&<!--${7*7}{{7*7}}";

  private static final List<Level> LEVELS = List.of(Level.values());

  private static final Path TOP = Path.of("../..").toAbsolutePath().normalize();

  private Pages() {}

  /** What an audit of the demo finds, with its source, one of it confirmed. */
  static Path demo(Path folder) throws IOException {
    Path demo = TOP.resolve("it/demo");
    Outcome outcome = Audit.run(
        new Request(
            Inputs.ofClasses(List.of(demo.resolve("target/classes")), List.of(), List.of()),
            new Policy(RuleLevels.USUAL, Policy.LONG_LINGER_SECONDS, List.of()),
            new Naming(TOP, TOP, List.of(demo.resolve("src/main/java")), Optional.empty())),
        done -> {});
    SarifLog log = SarifLog.parse(outcome.sarif().text(outcome.report()), "demo");
    for (int i = 0; i < log.findings().size(); i++) {
      boolean leak = log.findings().get(i).ruleId().equals("socket-leak");
      log.judge(i, leak ? Lives.CONFIRMED : Judgement.NOT_EXERCISED);
    }
    log.recorded(Lives.RECORDED);
    Path page = folder.resolve("demo.html");
    new HtmlReport(outcome.repositoryNames().folders()).write(log, page);
    return page;
  }

  /** A finding in which every text is hostile, and one with a name as long as names can be. */
  static Path hostile(Path folder) throws IOException {
    String path = "src/" + HOSTILE.replace("/", "") + ".java";
    Path source = folder.resolve(path);
    Files.createDirectories(source.getParent());
    Files.writeString(source, (HOSTILE.replace("\u2028", "") + "\n").repeat(9));
    String longName = "org.example." + "LongName".repeat(8000);
    List<Finding> findings = List.of(
        finding(HOSTILE, place(HOSTILE, path, 5), HOSTILE),
        finding("socket-leak", place(longName, longName + ".java", 1), longName));
    return write(folder.resolve("hostile.html"), findings, folder);
  }

  /** So many findings in 500 modules of 100 files, of every rule and level. */
  static Path many(Path folder, int number) throws IOException {
    List<Rule> rules = Catalogue.bundled().rules();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Rule rule = rules.get(i % rules.size());
      String name = "org.example.part" + i % 500 + ".Class" + i % 100;
      String file = "part" + i % 500 + "/src/main/java/" + name.replace('.', '/') + ".java";
      findings.add(finding(
          rule.id(),
          place(name, file, 1 + i / 10),
          "Finding number " + i + ": " + rule.title() + "."));
    }
    return write(folder.resolve("many.html"), findings, folder);
  }

  private static Place place(String className, String file, int line) {
    return new Place("", className, "run", "()V", file, OptionalInt.of(line));
  }

  private static Finding finding(String rule, Place place, String message) {
    Level level = LEVELS.get(Math.floorMod(message.hashCode(), LEVELS.size()));
    return new Finding(
        rule,
        level,
        Confidence.HIGH,
        place,
        message,
        List.of(
            new Step(place, Step.Kind.OPENED, "the socket is opened here"),
            new Step(place, Step.Kind.LEAVES, message)),
        Integer.toHexString(message.hashCode()) + "-" + rule);
  }

  private static Path write(Path page, List<Finding> findings, Path root) throws IOException {
    Report report = new Report(
        "1.2.3",
        Catalogue.bundled().rules(),
        findings.stream().map(f -> new Result(f, Optional.empty())).toList(),
        List.of(HOSTILE),
        new RunSummary(
            findings.size(),
            findings.size(),
            SourceFiles.NONE,
            1,
            List.of(new NotAnalysed("lib/broken.jar", HOSTILE)),
            List.of(),
            Map.of(),
            Duration.ZERO),
        Optional.empty());
    SourceLocator locator = new SourceLocator(root, List.of(root), List.of());
    SarifLog log = SarifLog.parse(new SarifWriter(locator).text(report), page.toString());
    new HtmlReport(new SourceFolders(List.of(root))).write(log, page);
    return page;
  }
}
