// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Runs what the pages tell their readers to run, page by page from top to bottom, and looks whether
 * it prints what they show. {@code -Ddocs.page=rules/pmd} runs those pages alone.
 */
@EnabledOnOs(OS.LINUX)
class CommandsIT {
  private static final Path SANDBOXES = Path.of("target/sandboxes").toAbsolutePath();
  private static final int WORDS_OF_A_REASON = 4;

  /** A command that does the work; what installs a program, say, is the image's affair. */
  private static final Pattern OF_PIPELINE =
      Pattern.compile("(?m)\\b((?:mvn|find|java) [^'\\n]+(?:'.*'.*)?)");

  /**
   * A command and the output that is shown of it.
   *
   * @param material the reader's files and parts of the POM that stand before it, and that no
   *     earlier command has
   */
  private record Trial(
      Page page, List<Snippet> material, Snippet command, Optional<Snippet> shown) {

    void run(Sandbox sandbox) throws IOException, InterruptedException {
      String needed = command.said(Remark.Kind.NEEDS).orElse("bash");
      assumeTrue(Sandbox.isInstalled(needed), () -> needed + " is not installed");
      for (Snippet each : material) {
        if (each.is(Remark.Kind.PLUGIN)) {
          sandbox.addPlugin(each.text());
        } else {
          sandbox.write(each.said(Remark.Kind.FILE).orElseThrow(), each.text());
        }
      }
      Sandbox.Done done = sandbox.run(command.text());
      int expected = command.said(Remark.Kind.EXIT).map(Integer::valueOf).orElse(0);
      assertEquals(expected, done.exit(), () -> page.at(command) + " prints\n" + done.output());
      shown
          .flatMap(text -> Shown.missing(text.text(), done.output()))
          .ifPresent(line -> assertEquals(
              line, done.output(), page.at(command) + " does not print a line that is shown"));
    }
  }

  private static List<Trial> trials(Page page) {
    List<Trial> trials = new ArrayList<>();
    List<Snippet> material = new ArrayList<>();
    List<Snippet> all = page.snippets();
    for (int i = 0; i < all.size(); i++) {
      Snippet snippet = all.get(i);
      if (snippet.is(Remark.Kind.FILE) || snippet.is(Remark.Kind.PLUGIN)) {
        material.add(snippet);
      } else if (snippet.isCommand() && !snippet.is(Remark.Kind.NOT_RUN)) {
        Optional<Snippet> shown = all.stream()
            .skip(i + 1L)
            .limit(1)
            .filter(next -> next.language().equals("text") && next.remark().isEmpty())
            .findFirst();
        trials.add(new Trial(page, List.copyOf(material), snippet, shown));
        material.clear();
      }
    }
    return trials;
  }

  @TestFactory
  Stream<DynamicContainer> what_the_pages_tell_to_run_does_what_they_say() {
    String only = System.getProperty("docs.page", "");
    Stream<Page> pages = Page.all().stream()
        .filter(page -> page.name().contains(only) && !trials(page).isEmpty());
    return pages.map(page -> {
      Sandbox sandbox = new Sandbox(SANDBOXES.resolve(page.name().replace('/', '-')));
      Stream<DynamicTest> first = Stream.of(
          DynamicTest.dynamicTest("a folder for it", () -> Sandbox.make(sandbox.folder())));
      Stream<DynamicTest> rest = trials(page).stream()
          .map(trial ->
              DynamicTest.dynamicTest("line " + trial.command().line(), () -> trial.run(sandbox)));
      return DynamicContainer.dynamicContainer(page.name(), Stream.concat(first, rest));
    });
  }

  @Test
  void what_is_not_run_has_a_reason() {
    List<String> reasons = new ArrayList<>();
    for (Page page : Page.all()) {
      for (Snippet snippet : page.snippets()) {
        snippet
            .said(Remark.Kind.NOT_RUN)
            .ifPresent(reason -> reasons.add(page.at(snippet) + ": " + reason));
      }
    }
    reasons.forEach(System.out::println);
    for (String reason : reasons) {
      assertTrue(reason.split("\\s+").length > WORDS_OF_A_REASON, () -> "no reason: " + reason);
    }
  }

  @Test
  void a_pipeline_runs_what_its_page_runs() {
    int seen = 0;
    for (Page page : Page.all()) {
      String commands = page.snippets().stream()
          .filter(Snippet::isCommand)
          .map(Snippet::text)
          .collect(Collectors.joining());
      for (Snippet snippet : page.snippets()) {
        if (List.of("yaml", "groovy").contains(snippet.language())) {
          for (MatchResult found : OF_PIPELINE.matcher(snippet.text()).results().toList()) {
            seen++;
            assertTrue(commands.contains(found.group(1)), () -> page.at(snippet) + found.group(1));
          }
        }
      }
    }
    assertTrue(seen > 1, "the page on CI has some");
  }

  @Test
  void commands_are_marked_as_such() {
    for (Page page : Page.all()) {
      for (Snippet snippet : page.snippets()) {
        assertTrue(
            !List.of("", "bash", "shell", "console").contains(snippet.language()),
            () ->
                page.at(snippet) + ": a block says its language; commands are sh, output is text");
      }
    }
  }
}
