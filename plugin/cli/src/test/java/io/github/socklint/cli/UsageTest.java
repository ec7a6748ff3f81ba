// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "| socklint: a command is missing [SL101]",
        "audti | socklint: Unmatched argument at index 0: 'audti' [SL101]",
        "audit | socklint: Missing required parameter: 'PATH' [SL101]",
        "audit --nope . | socklint: Unknown option: '--nope' [SL101]",
        "audit . --fail-on big | socklint: --fail-on is 'big'; it can be error, warning, note or never [SL104]",
        "audit . --format html | socklint: --format html needs --out DIR for the page [SL107]",
        "audit . --format xml | socklint: --format is 'xml'; it can be sarif, html or console, or several of them with a comma between [SL107]",
        "audit . --format sarif,console | socklint: --format sarif,console needs --out DIR: both cannot go to standard output [SL107]",
        "audit . --long-linger-seconds 0 | socklint: the bound for a long linger is 0 seconds; it can be 1 or more [SL106]",
        "audit . --rules linger-zreo | socklint: --rules: no rule 'linger-zreo'; did you mean linger-zero? [SL102]",
        "audit . --encoding UTF-9 | socklint: --encoding is 'UTF-9'; it can be any charset that this JDK knows, for example UTF-8, ISO-8859-1, windows-1252, Shift_JIS or UTF-16 [SL110]",
        "rules linger-zreo | socklint: rules: no rule 'linger-zreo'; did you mean linger-zero? [SL102]",
      })
  void wrong_usage_is_one_line_and_exit_code_2(String line, String message) {
    Session session = Session.run(line == null ? new String[0] : line.split(" "));
    assertEquals(message, session.err().lines().findFirst().orElseThrow());
    assertEquals(2, session.exitCode());
    assertEquals("", session.out());
  }

  @Test
  void a_missing_path_is_told_and_the_rest_is_judged(@TempDir Path folder) {
    Session session = Session.run("audit", folder.toString(), "no/such/path");
    assertTrue(
        session.out().contains("error: no/such/path: not readable: it does not exist"),
        session::out);
    assertTrue(session.out().contains("socklint: no findings\n"), session::out);
    assertEquals(2, session.exitCode());
  }

  @Test
  void a_path_with_nothing_to_judge_is_no_success(@TempDir Path folder) {
    Session session = Session.run("audit", folder.toString());
    assertTrue(
        session.err().startsWith("socklint: no class files or Java source there; give "),
        session::err);
    assertEquals(2, session.exitCode());
  }

  @Test
  void the_rules_are_listed_and_explained() {
    Session table = Session.run("rules");
    assertTrue(table.out().contains("  linger-zero                warning  SO_LINGER of zero"));
    Session page = Session.run("rules", "linger-zero");
    assertTrue(page.out().startsWith("# linger-zero: "));
    assertEquals(0, page.exitCode());
  }

  @Test
  void arguments_may_stand_in_a_file(@TempDir Path folder) throws IOException {
    Path arguments = Files.writeString(folder.resolve("a"), "rules\nlinger-zero\n");
    assertEquals(0, Session.run("@" + arguments).exitCode());
  }
}
