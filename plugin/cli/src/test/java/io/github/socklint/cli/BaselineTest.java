// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user does with a baseline, on code that changes. */
class BaselineTest {
  /** Two findings of one kind in one method, and one in a lambda. */
  private static final String CODE = """
      package org.example;

      import java.io.IOException;
      import java.net.Socket;

      public final class Peer {
        interface Task {
          void run() throws IOException;
        }

        static void helper() {}

        static void send(Socket a, Socket b, byte[] data) throws IOException {
          try (a; b) {
            a.setSoLinger(true, 0);
            b.setSoLinger(true, 0);
            a.getOutputStream().write(data);
            b.getOutputStream().write(data);
          }
        }

        static Task later(Socket c, byte[] data) {
          return () -> {
            try (c) {
              c.setSoLinger(true, 0);
              c.getOutputStream().write(data);
            }
          };
        }
      }
      """;

  private static final String ONE_MORE = "    b.setSoLinger(true, 0);\n";

  @TempDir
  Path folder;

  private Path baseline;

  @BeforeEach
  void acceptWhatIsThere() throws IOException {
    baseline = folder.resolve("socklint-baseline.yaml");
    Session session = audit(CODE, "--baseline-accept", "before 2.0");
    assertEquals(0, session.exitCode(), session::err);
    assertTrue(session.out().contains("no new findings (3 accepted)"), session::out);
  }

  private Session audit(String code, String... more) throws IOException {
    SampleProject project = SampleProject.of(folder, code);
    List<String> arguments = new ArrayList<>(List.of(
        "audit",
        project.classes(),
        "--fail-on",
        "note",
        "--rules",
        "linger-zero",
        "--baseline",
        baseline.toString()));
    arguments.addAll(List.of(more));
    return Session.run(arguments.toArray(String[]::new));
  }

  private void assertNothingNew(String code) throws IOException {
    Session session = audit(code);
    assertTrue(session.out().contains("no new findings (3 accepted)"), session::out);
    assertTrue(session.out().contains("3 accepted before and still there\n"), session::out);
    assertEquals(0, session.exitCode());
  }

  @Test
  void accepted_findings_have_their_reason_in_the_file() throws IOException {
    String text = Files.readString(baseline);
    assertEquals(4, text.split("    reason: before 2.0\n", -1).length, text);
    assertTrue(text.contains("file: src/main/java/org/example/Peer.java\n"), text);
    assertTrue(text.contains("in: org.example.Peer.send\n"), text);
  }

  @Test
  void what_is_accepted_breaks_nothing() throws IOException {
    assertNothingNew(CODE);
  }

  @Test
  void moved_lines_are_not_new() throws IOException {
    assertNothingNew(CODE.replace("  static void send", "\n\n  // moved\n\n  static void send"));
  }

  @Test
  void reformatted_code_is_not_new() throws IOException {
    assertNothingNew(CODE.replace("(true, 0);\n", "(\n true,\n 0\n);\n").replace("  ", "\t"));
  }

  @Test
  void renamed_neighbours_make_nothing_new() throws IOException {
    assertNothingNew(CODE.replace("helper", "assistant"));
  }

  @Test
  void a_lambda_more_makes_nothing_new() throws IOException {
    assertNothingNew(CODE.replace(
            "static void helper() {}", "static Task helper() { return () -> {}; }")
        .replace(
            "static Task later", "static Task other() { return () -> {}; }\nstatic Task later"));
  }

  @Test
  void a_third_of_a_kind_in_one_method_is_new() throws IOException {
    Session session = audit(CODE.replace(ONE_MORE, ONE_MORE + ONE_MORE));
    assertEquals(1, session.exitCode());
    assertTrue(session.out().contains("(3 accepted)"), session::out);
    assertEquals(2, session.out().split("\\[linger-zero\\]", -1).length, session::out);
  }

  @Test
  void what_is_gone_is_told_and_pruned_when_asked() throws IOException {
    String mended = CODE.replace(ONE_MORE, "");
    Session told = audit(mended);
    assertTrue(told.out().contains("2 accepted before and still there, 1 gone\n"), told::out);
    assertTrue(
        told.out()
            .contains(
                "gone: src/main/java/org/example/Peer.java: [linger-zero] in org.example.Peer.send"),
        told::out);
    assertEquals(0, told.exitCode());

    assertTrue(audit(mended, "--baseline-prune").out().contains("    removed: src/main"));
    assertEquals(1, audit(CODE).exitCode(), "it is new when it comes back");
  }

  @Test
  void a_rule_that_is_off_prunes_nothing() throws IOException {
    String before = Files.readString(baseline);
    Session session = audit(CODE, "--baseline-prune", "--rules", "linger-zero=off");
    assertTrue(session.out().contains("3 that this run did not look for\n"), session::out);
    assertEquals(before, Files.readString(baseline));
  }

  @Test
  void what_was_not_judged_is_not_gone() throws IOException {
    String before = Files.readString(baseline);
    assertTrue(before.contains("    from: target/classes\n"), before);
    SampleProject other = SampleProject.make(folder.resolve("other"), "");
    Files.delete(folder.resolve("other/.git")); // a module, no repository of its own
    Session session = Session.run(
        "audit", other.classes(), "--baseline", baseline.toString(), "--baseline-prune");
    assertTrue(session.out().contains("3 that this run did not look for\n"), session::out);
    assertEquals(before, Files.readString(baseline));
  }

  @Test
  void a_path_that_cannot_be_read_prunes_nothing() throws IOException {
    String before = Files.readString(baseline);
    Session session =
        Session.run("audit", "no/such/path", "--baseline", baseline.toString(), "--baseline-prune");
    assertTrue(session.out().contains("is left as it is"), session::out);
    assertEquals(2, session.exitCode());
    assertEquals(before, Files.readString(baseline));
  }

  @Test
  void a_comment_wins_and_its_finding_is_not_gone() throws IOException {
    Session session = audit(CODE.replace(
        "b.setSoLinger(true, 0);", "b.setSoLinger(true, 0); // socklint:allow linger-zero a test"));
    assertTrue(session.out().contains("(1 silenced, 2 accepted)"), session::out);
    assertFalse(session.out().contains("gone"), session::out);
  }

  @Test
  void more_is_accepted_with_another_reason() throws IOException {
    String more = CODE.replace(ONE_MORE, ONE_MORE + ONE_MORE);
    assertEquals(0, audit(more, "--baseline-accept", "see issue 17").exitCode());
    String text = Files.readString(baseline);
    assertEquals(4, text.split("reason: before 2.0", -1).length, text);
    assertEquals(2, text.split("reason: see issue 17", -1).length, text);
  }

  @Test
  void a_mistake_in_the_file_stops_the_run_with_its_line() throws IOException {
    Files.writeString(baseline, Files.readString(baseline).replaceFirst("date: .*", "date: then"));
    Session session = audit(CODE);
    assertEquals(
        "socklint: " + baseline
            + ":11:11: date 'then': expected year-month-day, 2026-11-23 [SL112]\n",
        session.err());
    assertEquals("", session.out());
    assertEquals(2, session.exitCode());
  }

  @Test
  void a_missing_file_hides_nothing() throws IOException {
    Files.delete(baseline);
    Session session = audit(CODE);
    assertTrue(session.out().contains(": no such file, so every finding is new"), session::out);
    assertEquals(1, session.exitCode());
  }

  @Test
  void a_reason_must_say_something_and_needs_a_file() throws IOException {
    assertTrue(audit(CODE, "--baseline-accept", " ").err().contains("[SL112]"));
    Session without = Session.run("audit", ".", "--baseline-prune");
    assertTrue(without.err().contains("--baseline=FILE"), without::err);
    assertEquals(2, without.exitCode());
  }
}
