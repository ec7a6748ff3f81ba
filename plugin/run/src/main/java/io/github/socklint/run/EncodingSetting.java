// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run;

import io.github.socklint.model.message.MessageId;
import java.nio.charset.Charset;
import java.util.Optional;

/** Checks the encoding of Java source as users write it. */
public final class EncodingSetting {
  private EncodingSetting() {}

  /**
   * Reads the name of a charset.
   *
   * @param text a name or alias that this JDK knows, in any case; null or blank: none is given
   * @param setting what the user calls it, for the message
   * @throws UsageException for any other text
   */
  public static Optional<Charset> parse(String text, String setting) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(text.strip()));
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          MessageId.ENCODING,
          setting
              + " is '"
              + text
              + "'; it can be any charset that this JDK knows, for example UTF-8, ISO-8859-1,"
              + " windows-1252, Shift_JIS or UTF-16",
          e);
    }
  }
}
