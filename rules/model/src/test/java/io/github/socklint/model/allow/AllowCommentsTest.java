// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.allow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AllowCommentsTest {
  private static AllowComments read(String text) {
    List<String> lines = text.lines().toList();
    return AllowComments.of("A.java", lines, Set.of("linger-zero", "socket-leak")::contains);
  }

  private static Optional<String> reason(String text, String ruleId, int line) {
    return read(text).reason(ruleId, line);
  }

  @Test
  void a_comment_behind_code_speaks_of_its_line() {
    String text = """
        s.setSoLinger(true, 0); // socklint:allow linger-zero an abort
        s.setSoLinger(true, 0);
        """;
    assertEquals(Optional.of("an abort"), reason(text, "linger-zero", 1));
    assertEquals(Optional.empty(), reason(text, "linger-zero", 2));
  }

  @Test
  void comments_above_a_line_speak_of_it() {
    String text = """
          // socklint:allow linger-zero an abort
          // socklint:allow socket-leak closed by the pool
          s.setSoLinger(true, 0);
        """;
    assertEquals(Optional.of("an abort"), reason(text, "linger-zero", 3));
    assertEquals(Optional.of("closed by the pool"), reason(text, "socket-leak", 3));
  }

  @Test
  void another_rule_is_not_silenced() {
    String text = "s.close(); // socklint:allow linger-zero an abort";
    assertEquals(Optional.empty(), reason(text, "socket-leak", 1));
  }

  @Test
  void without_a_reason_nothing_is_silenced_and_the_user_is_told() {
    String text = "s.close(); // socklint:allow linger-zero";
    assertEquals(Optional.empty(), reason(text, "linger-zero", 1));
    assertEquals(
        List.of(
            "A.java:1: warning: socklint:allow linger-zero silences nothing until a reason stands"
                + " behind it [SL109]"),
        read(text).warnings());
  }

  @Test
  void a_rule_that_does_not_exist_is_told() {
    assertEquals(
        List.of("A.java:2: warning: socklint:allow names no rule of socklint: 'linger-nil'; `rules`"
            + " lists them [SL109]"),
        read("\n// socklint:allow linger-nil because").warnings());
  }

  @Test
  void a_comment_that_names_nothing_is_told() {
    assertEquals(1, read("// socklint:allow").warnings().size());
  }
}
