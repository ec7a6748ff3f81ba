// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Source as text.
 *
 * @param text the characters
 * @param note what a reader should know of how they were decoded; empty where there was no doubt
 */
public record SourceText(String text, Optional<String> note) {
  private static final int LOOKED_AT = 8192;

  /**
   * Decodes source: by its byte order mark, as declared, as UTF-8, else as ISO-8859-1, which takes
   * any byte.
   *
   * @param declared the encoding the user names; empty: none
   * @return empty for what is no text: it has NUL bytes
   */
  public static Optional<SourceText> decode(byte[] bytes, Optional<Charset> declared) {
    Optional<SourceText> marked = byMark(bytes);
    if (marked.isPresent()) {
      return marked;
    }
    boolean wide =
        declared.map(Charset::name).filter(n -> n.startsWith("UTF-16")).isPresent();
    if (!wide && isBinary(bytes)) {
      return Optional.empty();
    }
    Charset first = declared.orElse(StandardCharsets.UTF_8);
    Optional<String> strict = strictly(bytes, 0, first);
    if (strict.isPresent()) {
      return Optional.of(new SourceText(strict.get(), Optional.empty()));
    }
    return Optional.of(new SourceText(
        new String(bytes, StandardCharsets.ISO_8859_1),
        Optional.of("not " + first.name() + "; read as ISO-8859-1")));
  }

  private static Optional<SourceText> byMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return strictly(bytes, 3, StandardCharsets.UTF_8)
          .map(t -> new SourceText(t, Optional.empty()));
    }
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      return strictly(bytes, 0, StandardCharsets.UTF_16)
          .map(t -> new SourceText(t, Optional.empty()));
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBinary(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, LOOKED_AT); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> strictly(byte[] bytes, int from, Charset charset) {
    try {
      return Optional.of(charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
          .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
