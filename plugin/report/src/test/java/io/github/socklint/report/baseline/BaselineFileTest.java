// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.socklint.report.match.Identity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineFileTest {
  private static final String ENTRY = """
        - rule: socket-leak
          file: src/A.java
          line: 42
          in: org.example.A.open
          from: target/classes
          message: The socket opened here is never closed on some path.
          reason: before 2.0
          date: 2026-11-23
          fingerprint: 0a1b2c3d
      """;

  private static final String FILE = """
      # Findings that socklint does not fail on. A reason may be edited, an entry removed.
      format: 1
      accepted:
      """ + ENTRY;

  @TempDir
  Path folder;

  private Path path;
  private BaselineFile file;

  @BeforeEach
  void nameAFile() {
    path = folder.resolve("below/baseline.yaml");
    file = new BaselineFile(path, "baseline.yaml");
  }

  private static Accepted accepted(String path, String reason) {
    return new Accepted(
        new Identity("socket-leak", path, "org.example.A.open", "0a1b2c3d"),
        "target/classes",
        OptionalInt.of(42),
        "The socket opened here is never closed on some path.",
        reason,
        LocalDate.of(2026, 11, 23));
  }

  private List<Accepted> reread() {
    return file.read().orElseThrow();
  }

  @Test
  void the_file_is_made_for_people_to_read() throws IOException {
    file.change(List.of(accepted("src/A.java", "before 2.0")), List.of());
    assertEquals(FILE, Files.readString(path));
    assertEquals(List.of(accepted("src/A.java", "before 2.0")), reread());
  }

  @Test
  void a_missing_file_is_no_mistake() {
    assertEquals(Optional.empty(), file.read());
  }

  @Test
  void entries_are_sorted_whatever_their_order_was() throws IOException {
    file.change(List.of(accepted("src/C.java", "r"), accepted("src/A.java", "r")), List.of());
    file.change(List.of(accepted("src/B.java", "r")), List.of());
    assertEquals(
        List.of("src/A.java", "src/B.java", "src/C.java"),
        reread().stream().map(a -> a.identity().path()).toList());
  }

  @Test
  void of_two_equal_entries_one_is_removed() throws IOException {
    Accepted twice = accepted("src/A.java", "r");
    file.change(List.of(twice, twice), List.of());
    file.change(List.of(), List.of(twice));
    assertEquals(List.of(twice), reread());
  }

  @Test
  void what_others_wrote_meanwhile_stays() throws IOException {
    file.change(List.of(accepted("src/A.java", "mine")), List.of());
    new BaselineFile(path, "other").change(List.of(accepted("src/B.java", "theirs")), List.of());
    file.change(List.of(), List.of(accepted("src/A.java", "mine")));
    assertEquals(List.of(accepted("src/B.java", "theirs")), reread());
  }

  @Test
  void nothing_to_change_leaves_the_file_alone() throws IOException {
    file.change(List.of(), List.of());
    assertFalse(Files.exists(path));
  }

  @Test
  void hostile_text_comes_back_as_it_was() throws IOException {
    List<Accepted> hostile = Stream.of(
            "a: b # c",
            "- x",
            "'quoted\"",
            "two\nlines",
            "\u2028\u0007\ud83d\ude00",
            "!!java.io.File x",
            "*alias",
            "null",
            "1e3")
        .map(text -> accepted("src/" + text + ".java", text))
        .toList();
    file.change(hostile, List.of());
    assertEquals(
        hostile.stream().collect(Collectors.toSet()),
        reread().stream().collect(Collectors.toSet()));
  }

  @Test
  void a_date_in_quotes_is_one_too() throws IOException {
    write(FILE.replace("2026-11-23", "'2026-11-23'"));
    assertEquals(List.of(accepted("src/A.java", "before 2.0")), reread());
  }

  @Test
  void an_empty_list_accepts_nothing() throws IOException {
    write("format: 1\naccepted: []\n");
    assertEquals(List.of(), reread());
  }

  @Test
  void mistakes_are_told_with_their_lines() throws IOException {
    refused("", "1:1: the file is empty; it begins with 'format: 1'");
    refused(
        "format: 2\naccepted: []\n",
        "1:9: format '2': this version of socklint reads format 1 only");
    refused("format: 1\n", "1:1: a baseline has no 'accepted'; add the list");
    refused(
        "format: 1\naccepted: all\n",
        "2:11: 'accepted' is no list: expected '- rule: …' lines, or [] for none");
    refused(FILE.replace("    reason: before 2.0\n", ""), "4:5: 'reason' is missing; add it");
    refused(FILE.replace("before 2.0", "''"), "10:13: 'reason' is empty: expected text");
    refused(
        FILE.replace("2026-11-23", "yesterday").replace("line: 42", "line: top"),
        "6:11: line 'top': expected a number, 1 or more",
        "11:11: date 'yesterday': expected year-month-day, 2026-11-23");
    refused(
        FILE.replace("rule:", "rul:"),
        "4:5: unknown key 'rul' in an accepted finding: expected one of rule, file, line, in,"
            + " from, message, reason, date, fingerprint",
        "4:5: 'rule' is missing; add it");
    refused(FILE + "<<<<<<< HEAD\n", "14:1: not YAML: could not find expected ':'");
  }

  private void refused(String text, String... mistakes) throws IOException {
    write(text);
    BaselineException refusal = assertThrows(BaselineException.class, () -> file.read());
    assertEquals(
        Stream.of(mistakes)
            .map(mistake -> "baseline.yaml:" + mistake + " [SL112]")
            .collect(Collectors.joining("\n")),
        refusal.getMessage());
  }

  private void write(String text) throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
