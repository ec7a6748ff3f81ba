// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.rule;

/** A rule file or the index does not have the form it must have. */
final class RuleFormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * @param file the file's name
   * @param line counted from 1
   * @param problem what was found and what was expected
   */
  RuleFormatException(String file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
  }
}
