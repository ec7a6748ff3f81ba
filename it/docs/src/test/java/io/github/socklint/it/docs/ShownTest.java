// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShownTest {
  private static final String PRINTED = "one\ntwo\n\nthree in 4.2 s\nfour\n";

  @Test
  void lines_that_come_as_shown_are_there() {
    assertEquals(Optional.empty(), Shown.missing("two\n\nthree in 4.2 s\n", PRINTED));
  }

  @Test
  void an_ellipsis_stands_for_lines_or_for_a_part_of_one() {
    assertEquals(Optional.empty(), Shown.missing("one\n…\nthree in … s\n…\n", PRINTED));
  }

  @Test
  void without_an_ellipsis_lines_follow_each_other() {
    assertEquals(Optional.of("four"), Shown.missing("two\nfour\n", PRINTED));
  }

  @Test
  void order_counts() {
    assertEquals(Optional.of("one"), Shown.missing("four\n…\none\n", PRINTED));
  }

  @Test
  void a_line_is_there_as_a_whole() {
    assertEquals(Optional.of("three"), Shown.missing("three\n", PRINTED));
  }
}
