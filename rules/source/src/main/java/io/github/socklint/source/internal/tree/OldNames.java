// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.tree;

import io.github.socklint.source.internal.input.Tokens;

/** Code from before Java 1.4 and 5 has variables called {@code assert} and {@code enum}. */
final class OldNames {
  /** What follows a variable; an operator may also follow the keyword, as in {@code assert !x}. */
  private static final String AFTER_NAME = ".=;,)[";

  private OldNames() {}

  /** The text with other names for them, of the same length. */
  static String replaced(String text) {
    if (!text.contains("enum") && !text.contains("assert")) {
      return text;
    }
    StringBuilder replaced = new StringBuilder(text);
    Tokens tokens = Tokens.of(text);
    for (int i = 0; i < tokens.size(); i++) {
      boolean old = tokens.is(i, "enum") || tokens.is(i, "assert");
      if (old && AFTER_NAME.indexOf(tokens.kind(i + 1)) >= 0) {
        replaced.setCharAt(tokens.end(i) - 1, '_');
      }
    }
    return replaced.toString();
  }
}
