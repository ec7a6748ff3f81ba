// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.fixtures.JavaProcess;
import io.github.socklint.fixtures.ResetExample;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules' jar in PMD's command line, in a process of its own. */
class CommandLineIT {
  private static final Path RULES = Path.of(System.getProperty("rules.jar"));

  @TempDir
  Path folder;

  /**
   * PMD and what it needs: the class path of this process without socklint and what is for tests.
   */
  private static String pmdAndRules() {
    String pmd = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .filter(entry -> !entry.contains("socklint") && !entry.contains("snakeyaml"))
        .collect(Collectors.joining(File.pathSeparator));
    return RULES + File.pathSeparator + pmd;
  }

  private JavaProcess pmd(String... options) throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(List.of("-ea", "-cp", pmdAndRules(), "net.sourceforge.pmd.cli.PmdCli"));
    arguments.addAll(List.of("check", "--no-progress", "--format", "text"));
    arguments.addAll(List.of("--dir", folder.resolve("src").toString()));
    arguments.addAll(List.of(options));
    return JavaProcess.run(folder, arguments);
  }

  private void write(String name, String source) throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("src")).resolve(name), source);
  }

  @Test
  void findsMisuseWithTheRulesetOfAllRules() throws Exception {
    write("Reset.java", ResetExample.SOURCE);

    JavaProcess run = pmd("--no-cache", "--rulesets", "category/java/socklint.xml");

    assertEquals(4, run.exit(), run.log()); // violations, no errors
    assertTrue(run.out().contains("Reset.java:5:\tLingerZero:\t"), run.out());
    assertFalse(run.log().contains("Exception"), run.log());
  }

  @Test
  void aRuleOfItsNameFindsNothingElse() throws Exception {
    write("Reset.java", ResetExample.SOURCE);

    JavaProcess run =
        pmd("--no-cache", "--rulesets", "category/java/socklint.xml/ConnectNoTimeout");

    assertEquals(List.of("ConnectNoTimeout"), names(run), run.out());
  }

  private static List<String> names(JavaProcess run) {
    return run.out().lines().map(line -> line.split(":\t")[1]).toList();
  }

  @Test
  void theSecondRunTakesWhatItKnowsFromPmdsCache() throws Exception {
    write("Reset.java", ResetExample.SOURCE);
    String[] cached = {
      "--cache", folder.resolve("cache").toString(), "--rulesets", "category/java/socklint.xml"
    };

    JavaProcess first = pmd(cached);
    JavaProcess second = pmd(cached);

    assertEquals(4, first.exit(), first.log());
    assertEquals(first.out(), second.out());
    write("Reset.java", ResetExample.SOURCE.replace("(true, 0)", "(false, 0)"));
    assertFalse(pmd(cached).out().contains("LingerZero"));
  }

  @Test
  void aChangedPropertyIsHeardInSpiteOfTheCache() throws Exception {
    write("Reset.java", ResetExample.SOURCE.replace("(true, 0)", "(true, 20)"));
    Path rules = Files.writeString(folder.resolve("rules.xml"), """
        <ruleset name="mine" xmlns="http://pmd.sourceforge.net/ruleset/2.0.0">
          <description>a longer linger is allowed here</description>
          <rule ref="category/java/socklint.xml/LingerLongClose">
            <properties><property name="longLingerSeconds" value="10"/></properties>
          </rule>
        </ruleset>
        """);
    String[] options = {
      "--cache", folder.resolve("cache").toString(), "--rulesets", rules.toString()
    };

    assertEquals(List.of("LingerLongClose"), names(pmd(options)));
    Files.writeString(rules, Files.readString(rules).replace("\"10\"", "\"30\""));
    assertEquals(List.of(), names(pmd(options)));
  }
}
