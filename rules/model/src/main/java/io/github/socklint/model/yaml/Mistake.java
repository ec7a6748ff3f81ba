// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.yaml;

import io.github.socklint.model.message.MessageId;

/**
 * One mistake in a file that people write.
 *
 * @param file the file as the caller named it
 * @param line counted from 1; 0 where the whole file is meant
 * @param column counted from 1; 0 where the whole file is meant
 * @param id what it is about
 * @param text what was found, what is allowed and what to do
 */
public record Mistake(String file, int line, int column, MessageId id, String text) {
  /** As compilers print it, with the ID behind: {@code file:line:column: text [SL202]}. */
  @Override
  public String toString() {
    return id.on(line == 0 ? file + ": " + text : file + ":" + line + ":" + column + ": " + text);
  }
}
