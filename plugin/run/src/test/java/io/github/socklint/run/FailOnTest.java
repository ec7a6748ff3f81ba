// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.junit.jupiter.api.Test;

class FailOnTest {
  @Test
  void case_and_blanks_do_not_count() {
    assertEquals(FailOn.WARNING, FailOn.parse(" Warning ", "socklint.failOn", FailOn.OF_FINDINGS));
  }

  @Test
  void another_word_is_refused_with_those_there_are() {
    assertEquals(
        "--fail-on is 'high'; it can be error, warning, note or never [SL104]",
        refusal("high", FailOn.OF_FINDINGS));
    assertEquals(
        "--fail-on is 'high'; it can be error, warning, note, confirmed or never [SL104]",
        refusal("high", FailOn.OF_BUILDS));
  }

  @Test
  void a_word_that_makes_no_sense_there_is_refused() {
    assertEquals(
        "--fail-on is 'error'; it can be confirmed or never [SL104]",
        refusal("error", FailOn.OF_VERDICTS));
    assertEquals(
        "--fail-on is 'confirmed'; it can be error, warning, note or never [SL104]",
        refusal("confirmed", FailOn.OF_FINDINGS));
  }

  private static String refusal(String text, Set<FailOn> allowed) {
    return assertThrows(UsageException.class, () -> FailOn.parse(text, "--fail-on", allowed))
        .getMessage();
  }
}
