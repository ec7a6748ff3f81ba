// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {
  @ParameterizedTest
  @CsvSource({
    "a\u202Eb, a‹U+202E›b",
    "a\u2028b, a‹U+2028›b",
    "a\u0000b, a‹U+0000›b",
    "a\u200Fb, a‹U+200F›b",
    "a\uFEFFb, a‹U+FEFF›b",
    "a\uD800b, a‹U+D800›b",
    "größe → שלום 😀, größe → שלום 😀",
  })
  void what_cannot_be_seen_is_spelled_out(String text, String shown) {
    assertEquals(shown, Shown.of(text));
  }

  @Test
  void a_tab_stays() {
    assertEquals("a\tb", Shown.of("a\tb"));
  }

  @Test
  void what_is_very_long_is_cut_and_says_so() {
    assertEquals("x".repeat(1000) + "… (65535 characters)", Shown.of("x".repeat(65_535)));
  }
}
