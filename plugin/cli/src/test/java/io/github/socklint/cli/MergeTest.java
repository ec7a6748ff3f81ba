// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTest {
  @TempDir
  Path folder;

  private Path reports;
  private Path out;

  @BeforeEach
  void auditTwoRepositoriesWithTheSamePaths() throws IOException {
    reports = folder.resolve("reports");
    out = folder.resolve("reports/all");
    for (String name : new String[] {"orders", "payments"}) {
      SampleProject project = SampleProject.make(folder.resolve("code").resolve(name), "");
      Session.run("audit", project.classes(), "--out", reports.resolve(name).toString());
    }
  }

  private Session merge(String... more) {
    String[] arguments = new String[more.length + 4];
    arguments[0] = "merge";
    arguments[1] = reports.toString();
    arguments[2] = "--out";
    arguments[3] = out.toString();
    System.arraycopy(more, 0, arguments, 4, more.length);
    return Session.run(arguments);
  }

  private String merged() throws IOException {
    return Files.readString(out.resolve("socklint.sarif"));
  }

  @Test
  void reports_of_the_same_code_become_one() throws IOException {
    Session session = merge();
    assertEquals("socklint: 2 files merged: 1 warning\n", session.out());
    assertEquals(0, session.exitCode());
    assertTrue(merged().contains("\"uri\" : \"src/main/java/org/example/Peer.java\""));
  }

  @Test
  void reports_of_separate_repositories_are_told_apart_by_folder() throws IOException {
    assertEquals("socklint: 2 files merged: 2 warnings\n", merge("--separate").out());
    String merged = merged();
    assertTrue(merged.contains("\"orders/src/main/java/org/example/Peer.java\""), merged);
    assertTrue(merged.contains("\"payments/src/main/java/org/example/Peer.java\""), merged);
  }

  @Test
  void its_own_result_of_an_earlier_time_is_not_merged_again() {
    merge();
    assertTrue(merge("--separate").out().startsWith("socklint: 2 files merged"));
  }

  @Test
  void a_broken_file_in_a_folder_is_told_and_the_rest_is_merged() throws IOException {
    Path broken = Files.writeString(reports.resolve("broken.sarif"), "{\n]");
    Session session = merge();
    String message = "not merged: " + broken + ": no JSON at line 2; expected a SARIF file [SL301]";
    assertTrue(session.err().startsWith("socklint: " + message), session::err);
    assertTrue(session.out().startsWith("socklint: 2 files merged"), session::out);
    assertTrue(merged().contains("no JSON at line 2"), "the report says what is not in it");
    assertEquals(0, session.exitCode());
  }

  @Test
  void a_file_that_was_named_must_be_there() {
    Session session = merge("no/such.sarif");
    assertTrue(session.err().contains("not merged: no/such.sarif: no such file"), session::err);
    assertTrue(session.out().startsWith("socklint: 2 files merged"), session::out);
    assertEquals(2, session.exitCode());
  }

  @Test
  void nothing_to_merge_is_no_success(@TempDir Path empty) {
    Session session = Session.run("merge", empty.toString(), "--out", out.toString());
    assertTrue(session.err().contains("no SARIF file of socklint there"), session::err);
    assertFalse(Files.exists(out));
    assertEquals(2, session.exitCode());
  }

  @Test
  void files_that_are_named_give_their_names() throws IOException {
    Path first =
        Files.copy(reports.resolve("orders/socklint.sarif"), folder.resolve("orders.sarif"));
    Path second =
        Files.copy(reports.resolve("orders/socklint.sarif"), folder.resolve("copy.sarif"));
    Session.run(
        "merge", first.toString(), second.toString(), "--separate", "--out", out.toString());
    String merged = merged();
    assertTrue(merged.contains("\"orders/src/main/java/org/example/Peer.java\""), merged);
    assertTrue(merged.contains("\"copy/src/main/java/org/example/Peer.java\""), merged);
  }
}
