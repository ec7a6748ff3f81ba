// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.self;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.report.Palette;
import io.github.socklint.run.Audit;
import io.github.socklint.run.ExcludeSetting;
import io.github.socklint.run.FailOn;
import io.github.socklint.run.Inputs;
import io.github.socklint.run.Naming;
import io.github.socklint.run.Outcome;
import io.github.socklint.run.Policy;
import io.github.socklint.run.Request;
import io.github.socklint.run.RuleLevels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The project's own classes, those of its tests included, break the build as a user's would. */
class SelfAuditTest {
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
  private static final Path TOP = Path.of("../..").toAbsolutePath().normalize();

  private static final String DEMO = "it/demo";

  /** The demo, the facts and what runs under load: they are sockets misused. */
  private static final List<String> MISUSED_ON_PURPOSE = List.of(DEMO, "it/kernel", "it/load");

  /** What confirm is tried on is wrong on purpose, and a comment there would silence the trial. */
  private static final Policy POLICY = new Policy(
      RuleLevels.USUAL,
      Policy.LONG_LINGER_SECONDS,
      List.of(ExcludeSetting.parse(
          "io.github.socklint.cli.programs.**=recorded while it misuses sockets", "POLICY")));

  /** The modules of the build. */
  private static List<String> modules() throws IOException {
    List<String> modules = MODULE
        .matcher(Files.readString(TOP.resolve("pom.xml")))
        .results()
        .map((MatchResult m) -> m.group(1))
        .toList();
    assertTrue(modules.containsAll(MISUSED_ON_PURPOSE), modules::toString);
    return modules;
  }

  private static Outcome audit(List<String> modules) {
    List<Path> classes = new ArrayList<>();
    List<Path> sources = new ArrayList<>();
    for (String module : modules) {
      for (String kind : List.of("main", "test")) {
        Path source = TOP.resolve(module).resolve("src").resolve(kind).resolve("java");
        if (Files.isDirectory(source)) {
          sources.add(source);
          classes.add(classes(module, kind.equals("main") ? "classes" : "test-classes"));
        }
      }
    }
    return Audit.run(
        new Request(
            Inputs.ofClasses(classes, List.of(), List.of()),
            POLICY,
            new Naming(TOP, TOP, sources, Optional.empty())),
        done -> {});
  }

  /** A module that has source and no classes was not built before: that is no clean bill. */
  private static Path classes(String module, String folder) {
    Path classes = TOP.resolve(module).resolve("target").resolve(folder);
    assertTrue(
        Files.isDirectory(classes),
        () -> classes + " is missing: build the whole project, with it/self as its last module");
    return classes;
  }

  @Test
  void socklintFindsNoMisuseInItself() throws IOException {
    List<String> modules =
        modules().stream().filter(name -> !MISUSED_ON_PURPOSE.contains(name)).toList();
    Outcome outcome = audit(modules);
    assertEquals(
        0,
        FailOn.WARNING.count(outcome.report()),
        () -> String.join("\n", outcome.console(Palette.PLAIN).lines(outcome.report())));
    assertEquals(List.of(), outcome.report().summary().inputErrors());
  }

  @Test
  void theSameLookFindsTheMisuseOfTheDemo() {
    assertTrue(FailOn.WARNING.count(audit(List.of(DEMO)).report()) > 0);
  }
}
