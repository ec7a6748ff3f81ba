// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {
  private static final String NO_FINDINGS = "socklint: no findings";

  @TempDir
  Path folder;

  private SampleProject project;

  @BeforeEach
  void makeAProject() throws IOException {
    project = SampleProject.make(folder, "");
  }

  private Session audit(String... more) {
    String[] arguments = new String[more.length + 2];
    arguments[0] = "audit";
    arguments[1] = project.classes();
    System.arraycopy(more, 0, arguments, 2, more.length);
    return Session.run(arguments);
  }

  @Test
  void findings_are_printed_and_break_nothing() {
    Session session = audit();
    assertTrue(session.out().contains("src/main/java/org/example/Peer.java:9: "), session::out);
    assertTrue(session.out().contains(": [linger-zero] "), session::out);
    assertEquals("", session.err());
    assertEquals(0, session.exitCode());
  }

  @Test
  void findings_at_the_fail_level_make_the_exit_code_1() {
    assertEquals(1, audit("--fail-on", "warning").exitCode());
    String[] asNote = {"--fail-on", "warning", "--rules", "linger-zero=note"};
    assertEquals(0, audit(asNote).exitCode());
  }

  @Test
  void a_rule_can_be_switched_off() {
    assertTrue(audit("--rules", "linger-zero=off").out().contains(NO_FINDINGS));
  }

  @Test
  void only_named_rules_run() {
    assertTrue(audit("--rules", "socket-leak").out().contains(NO_FINDINGS));
    assertFalse(audit("--rules", "linger-zero").out().contains(NO_FINDINGS));
  }

  @Test
  void an_exclude_silences() {
    Session session = audit("--exclude", "org.example.**=a sample", "--fail-on", "note");
    assertTrue(session.out().contains(NO_FINDINGS + " (1 silenced)"), session::out);
    assertEquals(0, session.exitCode());
  }

  @Test
  void a_comment_silences(@TempDir Path other) throws IOException {
    project = SampleProject.make(other, "// socklint:allow linger-zero a sample");
    assertTrue(audit().out().contains(NO_FINDINGS + " (1 silenced)"));
  }

  @Test
  void a_comment_without_a_reason_is_told(@TempDir Path other) throws IOException {
    project = SampleProject.make(other, "// socklint:allow linger-zero");
    Session session = audit("--fail-on", "note");
    assertTrue(
        session
            .out()
            .contains("src/main/java/org/example/Peer.java:9: warning: socklint:allow linger-zero"),
        session::out);
    assertEquals(1, session.exitCode());
  }

  @Test
  void sarif_names_files_below_the_repository() throws IOException {
    Path out = folder.resolve("out");
    Session session = audit("--out", out.toString());
    String sarif = Files.readString(out.resolve("socklint.sarif"));
    assertTrue(sarif.contains("\"uri\" : \"src/main/java/org/example/Peer.java\""), sarif);
    assertFalse(sarif.contains(folder.toString()), "no path of this machine");
    assertTrue(session.out().contains("[linger-zero]"), "the console report comes as well");
  }

  @Test
  void sarif_alone_goes_to_standard_output_and_the_summary_does_not() {
    Session session = audit("--format", "sarif");
    assertTrue(session.out().startsWith("{"), session::out);
    assertTrue(session.out().endsWith("}\n"), session::out);
    assertTrue(session.err().contains("socklint: 1 "), session::err);
  }

  @Test
  void an_archive_that_is_none_is_told_and_the_rest_is_judged() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.jar"), "PK\u0003\u0004, or so it says");
    Session session = audit(broken.toString());
    assertTrue(session.out().contains("broken.jar"), session::out);
    assertTrue(session.out().contains("[linger-zero]"), session::out);
    assertEquals(2, session.exitCode());
  }

  @Test
  void a_class_that_is_there_as_source_and_as_class_file_is_judged_once() {
    Session session = Session.run("audit", folder.toString());
    assertEquals(2, session.out().split("\\[linger-zero\\]", -1).length, session::out);
    assertTrue(
        session
            .out()
            .contains(
                "1 source file, 0 skipped (nothing of interest), 1 left to class files, 0 analysed"),
        session::out);
  }

  @Test
  void source_without_class_files_is_judged() {
    Session session = Session.run("audit", folder.resolve("src").toString());
    assertTrue(session.out().contains("Peer.java:9"), session::out);
    assertTrue(session.out().contains("[linger-zero]"), session::out);
    assertTrue(session.out().contains("1 source file, 0 skipped"), session::out);
  }

  @Test
  void source_is_read_in_the_encoding_that_is_given() throws IOException {
    Path source = folder.resolve("src/main/java/org/example/Peer.java");
    Files.writeString(source, Files.readString(source), StandardCharsets.UTF_16LE);
    Session without = Session.run("audit", source.toString());
    assertTrue(without.out().contains("Peer.java: no text: it has NUL bytes"), without::out);
    Session with = Session.run("audit", source.toString(), "--encoding", "UTF-16LE");
    assertTrue(with.out().contains("[linger-zero]"), with::out);
  }

  @Test
  void a_model_file_with_a_mistake_is_told_with_its_line() throws IOException {
    Path model = Files.writeString(folder.resolve("mine.yaml"), "what: ever\n");
    Session session = audit("--models", model.toString());
    assertTrue(session.err().startsWith("socklint: " + model + ":1:"), session::err);
    assertEquals(2, session.exitCode());
  }
}
