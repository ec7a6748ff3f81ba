// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareTest {
  @TempDir
  Path folder;

  private String without;
  private String with;

  @BeforeEach
  void auditBeforeAndAfter() throws IOException {
    SampleProject project = SampleProject.make(folder, "");
    with = audit(project, "with");
    Path source = folder.resolve("src/main/java/org/example/Peer.java");
    String mended = Files.readString(source).replace("socket.setSoLinger(true, 0);", "");
    without = audit(SampleProject.of(folder, mended), "without");
  }

  private String audit(SampleProject project, String name) {
    Path out = folder.resolve(name);
    Session.run("audit", project.classes(), "--out", out.toString());
    return out.resolve("socklint.sarif").toString();
  }

  @Test
  void a_new_finding_is_shown_with_its_path_and_breaks_at_the_fail_level() {
    Session session = Session.run("compare", without, with, "--fail-on", "warning");
    assertTrue(
        session
            .out()
            .startsWith("new: src/main/java/org/example/Peer.java:9: warning: [linger-zero] "),
        session::out);
    assertTrue(session.out().contains("\n    1. src/main/java/org/example/Peer.java:"));
    assertTrue(session.out().endsWith("socklint: 1 new warning; 0 gone; 0 the same\n"));
    assertEquals(1, session.exitCode());
    assertEquals(0, Session.run("compare", without, with, "--fail-on", "error").exitCode());
  }

  @Test
  void what_is_gone_is_one_line_and_no_failure() {
    Session session = Session.run("compare", with, without, "--fail-on", "note");
    assertTrue(session.out().startsWith("gone: src/main/java/org/example/Peer.java:9: warning: "));
    assertTrue(session.out().endsWith("socklint: no new findings; 1 gone; 0 the same\n"));
    assertEquals(0, session.exitCode());
  }

  @Test
  void the_same_file_has_nothing_new() {
    assertEquals(
        "socklint: no new findings; 0 gone; 1 the same\n",
        Session.run("compare", with, with).out());
  }

  @Test
  void states_are_written_where_asked(@TempDir Path out) throws IOException {
    Session.run("compare", without, with, "--out", out.toString());
    String sarif = Files.readString(out.resolve("socklint.sarif"));
    assertTrue(sarif.contains("\"baselineState\" : \"new\""), sarif);
  }

  @Test
  void a_file_that_is_none_of_ours_is_named() throws IOException {
    Path other = Files.writeString(folder.resolve("other.sarif"), "{}");
    Session session = Session.run("compare", with, other.toString());
    assertTrue(
        session.err().startsWith("socklint: cannot compare: " + other + ": no SARIF 2.1.0"),
        session::err);
    assertEquals(2, session.exitCode());
  }
}
