// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.text;

/** A program's text is wrong; the message starts with the line. */
public final class TextException extends RuntimeException {
  private static final long serialVersionUID = 1;

  TextException(int line, String message) {
    super("line " + line + ": " + message);
  }
}
