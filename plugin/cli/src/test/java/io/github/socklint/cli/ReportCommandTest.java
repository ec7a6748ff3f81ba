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

class ReportCommandTest {
  private static final String CODE = "send(Socket socket, byte[] data)";

  @TempDir
  Path folder;

  private Path audits;

  @BeforeEach
  void audit() throws IOException {
    audits = folder.resolve("audits");
    for (String name : new String[] {"orders", "payments"}) {
      SampleProject project = SampleProject.make(folder.resolve(name), "");
      Session.run("audit", project.classes(), "--out", audits.resolve(name).toString());
    }
  }

  private String page(String... more) throws IOException {
    String[] arguments = new String[more.length + 4];
    arguments[0] = "report";
    arguments[1] = audits.toString();
    arguments[2] = "--out";
    arguments[3] = folder.resolve("page").toString();
    System.arraycopy(more, 0, arguments, 4, more.length);
    Session session = Session.run(arguments);
    assertEquals(0, session.exitCode(), session::err);
    return Files.readString(folder.resolve("page/socklint.html"));
  }

  @Test
  void an_audit_writes_a_page_with_the_code() throws IOException {
    String page = Files.readString(audits.resolve("orders/socklint.html"));
    assertTrue(page.contains("TCP sockets: 1 finding<"));
    assertTrue(page.contains(CODE));
  }

  @Test
  void one_page_is_made_of_many_files() throws IOException {
    assertTrue(page().contains("TCP sockets: 1 finding<"));
    String separate = page("--separate");
    assertTrue(separate.contains("TCP sockets: 2 findings<"));
    assertTrue(separate.contains("In 2 files of 2 modules."));
  }

  @Test
  void the_code_is_read_from_the_folders_that_are_named() throws IOException {
    assertFalse(page().contains(CODE), "two repositories, and the page is in neither");
    assertTrue(page("--source", folder.resolve("orders").toString()).contains(CODE));
  }

  @Test
  void what_is_no_report_is_told() {
    Session session = Session.run(
        "report",
        folder.resolve("orders/target/classes/org/example/Peer.class").toString(),
        "--out",
        folder.toString());
    assertEquals(2, session.exitCode());
    assertTrue(session.err().contains("Peer.class: no "), session::err);
  }
}
