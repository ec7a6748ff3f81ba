// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingSettingTest {
  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "iso-8859-1", " Latin1 "})
  void case_blanks_and_aliases_do_not_count(String text) {
    assertEquals(
        Optional.of(StandardCharsets.ISO_8859_1), EncodingSetting.parse(text, "--encoding"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void without_a_name_none_is_given(String text) {
    assertEquals(Optional.empty(), EncodingSetting.parse(text, "--encoding"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-9", "not a name"})
  void another_name_is_refused_with_some_there_are(String text) {
    var e = assertThrows(UsageException.class, () -> EncodingSetting.parse(text, "--encoding"));
    assertEquals(
        "--encoding is '"
            + text
            + "'; it can be any charset that this JDK knows, for example UTF-8, ISO-8859-1,"
            + " windows-1252, Shift_JIS or UTF-16 [SL110]",
        e.getMessage());
  }

  @Test
  void the_message_names_the_setting_that_was_used() {
    var e = assertThrows(
        UsageException.class, () -> EncodingSetting.parse("UTF-9", "socklint.encoding"));
    assertEquals("socklint.encoding is 'UTF-9'", e.getMessage().split(";")[0]);
  }
}
