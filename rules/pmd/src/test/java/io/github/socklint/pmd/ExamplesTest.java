// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd;

import io.github.socklint.fixtures.Expectation;
import io.github.socklint.fixtures.Fixture;
import io.github.socklint.fixtures.FixtureProgram;
import io.github.socklint.fixtures.Fixtures;
import io.github.socklint.model.rule.Catalogue;
import io.github.socklint.model.rule.Rule;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sourceforge.pmd.test.SimpleAggregatorTst;
import org.junit.jupiter.api.AfterEach;

/**
 * Every rule alone, in PMD's own rule tests: the catalogue's wrong example violates it where the
 * comments say, the right one does not.
 *
 * <p>PMD takes such tests from a file beside the test class. It is made from the catalogue here.
 */
class ExamplesTest extends SimpleAggregatorTst {
  private static final String CLASS_PATH = "java.class.path";
  private static final String RUNNING = System.getProperty(CLASS_PATH);

  private static final String FILE = """
      <?xml version="1.0" encoding="UTF-8"?>
      <test-data xmlns="http://pmd.sourceforge.net/rule-tests">
      %s</test-data>
      """;

  private static final String TEST = """
        <test-code>
          <description>%s</description>
          <expected-problems>%d</expected-problems>
          %s
          <code><![CDATA[%s]]></code>
        </test-code>
      """;

  @Override
  protected void setUp() {
    // PMD's tests see the class path of this process. Here it is a folder of classes, for without
    // any nobody can tell what a program leaves out, and the libraries that examples name.
    System.setProperty(
        CLASS_PATH,
        Stream.concat(Stream.of(classes()), Fixtures.libraries().stream())
            .map(Path::toString)
            .filter(path -> path.matches(".*/((netty|jna)-[^/]*|test-classes/?)"))
            .collect(Collectors.joining(File.pathSeparator)));
    List<FixtureProgram> examples = Fixtures.examples();
    for (Rule rule : Catalogue.bundled().rules()) {
      write(
          rule,
          examples.stream()
              .filter(program -> program.name().startsWith(rule.id() + "/"))
              .toList());
      addRule("category/java/socklint.xml", rule.pmdName());
    }
  }

  @AfterEach
  void restoreClassPath() {
    System.setProperty(CLASS_PATH, RUNNING);
  }

  private static void write(Rule rule, List<FixtureProgram> examples) {
    String tests = examples.stream()
        .map(program -> test(rule, program.name(), program.fixtures().get(0)))
        .collect(Collectors.joining());
    String inPackage = ExamplesTest.class.getPackageName().replace('.', '/');
    try {
      Path folder = Files.createDirectories(classes().resolve(inPackage).resolve("xml"));
      Files.writeString(folder.resolve(rule.pmdName() + ".xml"), FILE.formatted(tests));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path classes() {
    try {
      return Path.of(
          ExamplesTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String test(Rule rule, String description, Fixture example) {
    List<Integer> lines = example.expectations().stream()
        .filter(expectation -> expectation.ruleId().equals(rule.id()))
        .map(Expectation::line)
        .toList();
    String numbers = lines.isEmpty()
        ? ""
        : "<expected-linenumbers>"
            + lines.stream().map(String::valueOf).collect(Collectors.joining(","))
            + "</expected-linenumbers>";
    return TEST.formatted(description, lines.size(), numbers, example.source());
  }
}
