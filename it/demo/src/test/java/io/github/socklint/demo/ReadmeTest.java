// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.model.rule.Catalogue;
import io.github.socklint.model.rule.Rule;
import io.github.socklint.report.Palette;
import io.github.socklint.run.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README shows is what a reader gets. */
class ReadmeTest {
  private static final String PAGES =
      "rules/model/src/main/resources/io/github/socklint/model/rule/";

  private final String readme = Files.readString(DemoAudit.TOP.resolve("README.md"));

  ReadmeTest() throws IOException {}

  @Test
  void the_capture_shows_what_the_first_command_prints() {
    Outcome outcome = DemoAudit.run();
    List<String> printed = outcome.console(Palette.PLAIN).lines(outcome.report());
    String capture = readme.split("```text\n", 2)[1].split("```", 2)[0];
    for (String line : capture.lines().toList()) {
      assertTrue(
          line.equals("…") || printed.contains(line),
          () -> "README.md shows, but audit does not print:\n" + line);
    }
  }

  @Test
  void the_table_has_every_rule_with_page_and_level_in_the_catalogues_order() {
    List<String> shown =
        readme.lines().filter(line -> line.startsWith("| [`") && rule(line)).toList();
    assertEquals(Catalogue.bundled().rules().stream().map(ReadmeTest::row).toList(), shown);
  }

  private static boolean rule(String line) {
    return Catalogue.bundled().find(line.split("`")[1]).isPresent();
  }

  private static String row(Rule rule) {
    return "| [`" + rule.id() + "`](" + PAGES + rule.id() + ".md) | "
        + rule.level().id() + " | " + rule.title() + " |";
  }
}
