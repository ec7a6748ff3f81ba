// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class FailOnTest {
  @Test
  void case_and_blanks_do_not_count() {
    assertEquals(FailOn.WARNING, FailOn.parse(" Warning ", "socklint.failOn"));
  }

  @Test
  void another_word_is_refused_with_those_there_are() {
    var e = assertThrows(UsageException.class, () -> FailOn.parse("high", "socklint.failOn"));
    assertEquals(
        "socklint.failOn is 'high'; it can be error, warning, note or never [SL104]",
        e.getMessage());
  }
}
